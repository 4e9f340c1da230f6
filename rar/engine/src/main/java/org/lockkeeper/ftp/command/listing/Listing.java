package org.lockkeeper.ftp.command.listing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiFunction;
import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.codec.Printable;
import org.lockkeeper.ftp.command.CommandContext;
import org.lockkeeper.ftp.command.CommandHandler;
import org.lockkeeper.ftp.command.transfer.DataExchange;
import org.lockkeeper.ftp.data.DataWriter;
import org.lockkeeper.ftp.vfs.FileFacts;
import org.lockkeeper.ftp.vfs.FileProblem;
import org.lockkeeper.ftp.vfs.ListingFormat;
import org.lockkeeper.ftp.vfs.VirtualPath;

/** LIST, NLST and MLSD: a folder, line by line, straight from the file store. Lines end in CRLF whatever the type. */
final class Listing implements CommandHandler {

    private final boolean unixStyle;
    private final BiFunction<CommandContext, VirtualPath, ListingFormat> format;

    /**
     * One of the three.
     *
     * @param unixStyle whether options such as {@code -la} are tolerated and a file may be listed (LIST, NLST)
     */
    Listing(boolean unixStyle, BiFunction<CommandContext, VirtualPath, ListingFormat> format) {
        this.unixStyle = unixStyle;
        this.format = format;
    }

    @Override
    public FtpReply handle(CommandContext context, String argument) throws IOException {
        Optional<FtpReply> refusal = DataExchange.refusal(context);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        VirtualPath path = context.state().resolve(unixStyle ? withoutOptions(argument) : argument);
        try {
            return list(context, path);
        } catch (IOException e) {
            context.state().closeOrigin();
            throw e;
        }
    }

    private FtpReply list(CommandContext context, VirtualPath path) throws IOException {
        FileFacts facts = context.state().files().facts(path);
        if (!facts.folder() && !unixStyle) {
            throw new FileProblem(FileProblem.Kind.NOT_A_FOLDER);
        }
        if (facts.folder()) {
            context.state().files().requireListable(path);
        }
        ListingFormat lines = format.apply(context, facts.folder() ? path : path.parent());
        return DataExchange.listing(context, path.toString())
                .run((channel, transfer) -> {
                    try (DataWriter out = new DataWriter(channel, transfer)) {
                        if (facts.folder()) {
                            context.state().files().list(path, entry -> write(out, lines.line(entry)));
                        } else {
                            write(out, lines.line(facts));
                        }
                        out.flush();
                    }
                })
                .reply();
    }

    private static void write(DataWriter out, String line) throws IOException {
        out.write(Printable.of(line).getBytes(StandardCharsets.UTF_8));
        out.endLine();
    }

    /** Clients that take this for a shell say {@code LIST -la path}. */
    private static String withoutOptions(String argument) {
        String rest = argument;
        while (rest.startsWith("-")) {
            int space = rest.indexOf(' ');
            rest = space < 0 ? "" : rest.substring(space + 1).stripLeading();
        }
        return rest;
    }
}

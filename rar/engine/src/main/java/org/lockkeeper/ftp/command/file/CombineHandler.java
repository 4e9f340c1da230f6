package org.lockkeeper.ftp.command.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.codec.ReplyCode;
import org.lockkeeper.ftp.command.CommandContext;
import org.lockkeeper.ftp.command.CommandHandler;
import org.lockkeeper.ftp.vfs.FileErrors;
import org.lockkeeper.ftp.vfs.FileLocks;
import org.lockkeeper.ftp.vfs.FileProblem;
import org.lockkeeper.ftp.vfs.JailedFile;
import org.lockkeeper.ftp.vfs.UserFileSystem;
import org.lockkeeper.ftp.vfs.VirtualPath;

/**
 * COMB: puts parts that were sent side by side behind one another, and removes them. The parts go only when all of them
 * are in the target; where that fails, the target is as it was.
 */
final class CombineHandler implements CommandHandler {

    private static final Pattern NAME = Pattern.compile("\"([^\"]+)\"|(\\S+)");

    @Override
    public FtpReply handle(CommandContext context, String argument) throws IOException {
        List<VirtualPath> paths = paths(context, argument);
        if (paths.size() < 2 || paths.stream().distinct().count() < paths.size()) {
            return FtpReply.of(ReplyCode.BAD_ARGUMENT, "COMB takes a target and the parts, all different.");
        }
        UserFileSystem files = context.state().files();
        List<VirtualPath> parts = paths.subList(1, paths.size());
        long grown = append(context, files.writable(paths.get(0), true), parts);
        // The parts give the same back when they go.
        files.quota().adjust(grown);
        for (VirtualPath part : parts) {
            files.delete(part);
        }
        return FtpReply.of(ReplyCode.FILE_OK, parts.size() + " parts are in " + paths.get(0) + " now.");
    }

    private static List<VirtualPath> paths(CommandContext context, String argument) {
        List<VirtualPath> paths = new ArrayList<>();
        Matcher names = NAME.matcher(argument);
        while (names.find()) {
            paths.add(context.state().resolve(names.group(1) == null ? names.group(2) : names.group(1)));
        }
        return paths;
    }

    private static long append(CommandContext context, JailedFile target, List<VirtualPath> parts) throws IOException {
        FileLocks.Lock lock = context.fileLocks().lock(target.path());
        try {
            return append(context.state().files(), target, parts);
        } finally {
            lock.close();
        }
    }

    private static long append(UserFileSystem files, JailedFile target, List<VirtualPath> parts) throws IOException {
        try (FileChannel out = target.openForWriting()) {
            long before = out.size();
            try {
                out.position(before);
                for (VirtualPath part : parts) {
                    copy(files, part, out);
                }
                out.force(true);
                return out.size() - before;
            } catch (IOException e) {
                out.truncate(before);
                throw FileErrors.translate(e);
            }
        }
    }

    private static void copy(UserFileSystem files, VirtualPath part, FileChannel out) throws IOException {
        files.requireDeletable(part);
        try (FileChannel in = files.readable(part).openForReading()) {
            long size = in.size();
            long copied = 0;
            while (copied < size) {
                long n = in.transferTo(copied, size - copied, out);
                if (n == 0) {
                    throw new FileProblem(FileProblem.Kind.OTHER);
                }
                copied += n;
            }
        }
    }
}

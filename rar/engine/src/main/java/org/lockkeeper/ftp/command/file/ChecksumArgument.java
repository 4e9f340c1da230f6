package org.lockkeeper.ftp.command.file;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lockkeeper.ftp.command.TransferOptions.ByteRange;

/**
 * {@code "a name" 0 100}: a path, quoted where numbers follow that could be part of it, the first byte, and the end.
 *
 * @param path as the client wrote it
 * @param range empty for the whole file
 */
record ChecksumArgument(String path, Optional<ByteRange> range) {

    private static final Pattern QUOTED = Pattern.compile("\"(.*)\"(?: (\\d{1,18})(?: (\\d{1,18}))?)?");
    private static final Pattern PLAIN = Pattern.compile("(\\S.*?)(?: (\\d{1,18}) (\\d{1,18}))?");

    static ChecksumArgument parse(String argument) {
        Matcher quoted = QUOTED.matcher(argument);
        if (quoted.matches()) {
            return of(quoted);
        }
        Matcher plain = PLAIN.matcher(argument);
        return plain.matches() ? of(plain) : new ChecksumArgument(argument, Optional.empty());
    }

    private static ChecksumArgument of(Matcher match) {
        if (match.group(2) == null) {
            return new ChecksumArgument(match.group(1), Optional.empty());
        }
        long first = Long.parseLong(match.group(2));
        long end = match.group(3) == null ? Long.MAX_VALUE : Long.parseLong(match.group(3));
        return new ChecksumArgument(match.group(1), Optional.of(new ByteRange(first, Math.max(first, end))));
    }
}

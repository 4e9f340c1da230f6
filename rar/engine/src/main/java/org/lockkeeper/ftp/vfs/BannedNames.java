package org.lockkeeper.ftp.vfs;

import java.util.List;
import java.util.regex.Pattern;

/** Names that may not be written, by wildcards: {@code *} any characters, {@code ?} one; without regard to case. */
final class BannedNames {

    private final List<Pattern> patterns;

    BannedNames(List<String> wildcards) {
        patterns = wildcards.stream().map(BannedNames::compile).toList();
    }

    boolean contains(String name) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }

    private static Pattern compile(String wildcard) {
        StringBuilder regex = new StringBuilder();
        for (char c : wildcard.toCharArray()) {
            switch (c) {
                // many stars mean what one means, and would cost more
                case '*' -> regex.append(regex.toString().endsWith(".*") ? "" : ".*");
                case '?' -> regex.append('.');
                default -> regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }
}

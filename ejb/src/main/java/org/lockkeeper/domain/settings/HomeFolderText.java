package org.lockkeeper.domain.settings;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Normal form of a home folder: names joined by {@code /}, below the Site's root folder, {@code .} for the root folder
 * itself. Nothing in it can lead out of there.
 */
final class HomeFolderText {

    private static final int MAX_LENGTH = 1000;

    private HomeFolderText() {}

    static String normalize(String text) {
        if (text.isBlank() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("must have between 1 and " + MAX_LENGTH + " characters");
        }
        if (text.indexOf('\\') >= 0 || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("must contain neither backslashes nor control characters");
        }
        return join(names(text));
    }

    private static List<String> names(String text) {
        List<String> names = Arrays.stream(text.split("/"))
                .filter(name -> !name.isEmpty() && !name.equals("."))
                .toList();
        if (names.contains("..")) {
            throw new IllegalArgumentException("must not contain \"..\"");
        }
        return names;
    }

    private static String join(List<String> names) {
        return names.isEmpty() ? "." : names.stream().collect(Collectors.joining("/"));
    }
}

package org.lockkeeper.application.internal.event;

import java.util.Locale;

/** Names with {@code *} and {@code ?}; without regard to case, and in time that no pattern can make explode. */
final class Wildcard {

    private Wildcard() {}

    static boolean matches(String wildcard, String name) {
        String pattern = wildcard.toLowerCase(Locale.ROOT);
        String text = name.toLowerCase(Locale.ROOT);
        int p = 0;
        int t = 0;
        int star = -1;
        int resume = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = t;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}

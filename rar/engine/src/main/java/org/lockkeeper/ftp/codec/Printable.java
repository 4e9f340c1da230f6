package org.lockkeeper.ftp.codec;

/** Text from outside, made fit for a reply, a listing or a log line. */
public final class Printable {

    private Printable() {}

    /** Replaces every control character by {@code ?}. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            clean.append(Character.isISOControl(c) ? '?' : c);
        }
        return clean.toString();
    }
}

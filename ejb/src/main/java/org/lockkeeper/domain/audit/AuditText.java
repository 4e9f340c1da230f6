package org.lockkeeper.domain.audit;

/**
 * Makes text of unknown origin fit for log and audit: bounded, and without characters that end a line, steer a terminal
 * or turn the direction of writing.
 */
public final class AuditText {

    private static final char REPLACEMENT = '\uFFFD';

    private AuditText() {}

    /** At most {@code max} UTF-16 units; what was cut is marked by an ellipsis. Null becomes the empty text. */
    public static String clean(String text, int max) {
        if (text == null) {
            return "";
        }
        StringBuilder clean = new StringBuilder(Math.min(text.length(), max));
        text.codePoints().limit(max + 1L).map(AuditText::harmless).forEach(clean::appendCodePoint);
        return clean.length() > max ? cut(clean, max) : clean.toString();
    }

    private static String cut(StringBuilder text, int max) {
        int end = Character.isHighSurrogate(text.charAt(max - 2)) ? max - 2 : max - 1;
        return text.substring(0, end) + '…';
    }

    private static int harmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> REPLACEMENT;
            default -> codePoint;
        };
    }
}

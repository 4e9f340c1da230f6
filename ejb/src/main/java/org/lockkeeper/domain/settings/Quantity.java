package org.lockkeeper.domain.settings;

/**
 * A whole number within bounds, or {@code "unlimited"}: every limit can be lifted below the level that set it.
 *
 * @param min smallest value allowed
 * @param max largest value allowed, short of unlimited
 */
public record Quantity(long min, long max) implements SettingType<Long> {

    /** Stands for the absence of a limit; larger than all that is counted. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    private static final String UNLIMITED_TEXT = "unlimited";

    @Override
    public Long of(Object value) {
        String text = String.valueOf(value);
        return text.equals(UNLIMITED_TEXT) ? UNLIMITED : bounded(text);
    }

    @Override
    public Object toApi(Long value) {
        return value == UNLIMITED ? UNLIMITED_TEXT : value;
    }

    @Override
    public SettingShape shape() {
        return SettingShape.number(min, max);
    }

    private long bounded(String text) {
        if (!text.matches("-?\\d{1,18}")) {
            throw new IllegalArgumentException("must be a whole number or \"" + UNLIMITED_TEXT + "\"");
        }
        long number = Long.parseLong(text);
        if (number < min || number > max) {
            throw new IllegalArgumentException("must be between " + min + " and " + max);
        }
        return number;
    }
}

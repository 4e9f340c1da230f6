package org.lockkeeper.domain.settings;

/**
 * A whole number within bounds that can't be lifted: for what must stay finite, or the server could be exhausted.
 *
 * @param bounds of it
 */
record Count(Quantity bounds) implements SettingType<Long> {

    Count(long min, long max) {
        this(new Quantity(min, max));
    }

    @Override
    public Long of(Object value) {
        Long number = bounds.of(value);
        if (number == Quantity.UNLIMITED) {
            throw new IllegalArgumentException(
                    "must be between " + bounds.min() + " and " + bounds.max() + ": this limit can't be lifted");
        }
        return number;
    }

    @Override
    public SettingShape shape() {
        return bounds.shape();
    }
}

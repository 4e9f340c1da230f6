package org.lockkeeper.domain.settings;

import java.util.Arrays;

/**
 * One constant of an enumeration, by its name.
 *
 * @param type the enumeration
 */
record Choice<E extends Enum<E>>(Class<E> type) implements SettingType<E> {

    @Override
    public E of(Object value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(String.valueOf(value)))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("must be one of " + Arrays.toString(type.getEnumConstants())));
    }

    @Override
    public Object toApi(E value) {
        return value.name();
    }

    @Override
    public SettingShape shape() {
        return SettingShape.names(SettingShape.Kind.CHOICE, type.getEnumConstants());
    }
}

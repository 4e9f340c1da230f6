package org.lockkeeper.domain.cipher;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** A short ordered list of names in one column, with colons between; null is the empty list. */
@Converter
public class NameList implements AttributeConverter<List<String>, String> {

    @Override
    public String convertToDatabaseColumn(List<String> names) {
        return names == null || names.isEmpty() ? null : String.join(":", names);
    }

    @Override
    public List<String> convertToEntityAttribute(String stored) {
        return stored == null ? List.of() : List.of(stored.split(":"));
    }
}

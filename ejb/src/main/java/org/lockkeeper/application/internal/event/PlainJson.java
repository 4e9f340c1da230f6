package org.lockkeeper.application.internal.event;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as plain Java: maps, lists, strings, numbers, booleans and null. */
public final class PlainJson {

    private PlainJson() {}

    /**
     * Reads one object.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static Map<String, Object> readObject(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return map(reader.readObject());
        } catch (JsonException | IllegalStateException e) {
            throw new IllegalArgumentException("must be a JSON object", e);
        }
    }

    /** Writes an object. */
    public static String write(Map<String, ?> object) {
        return builder(object).build().toString();
    }

    private static Map<String, Object> map(JsonObject object) {
        Map<String, Object> map = new LinkedHashMap<>();
        object.forEach((key, value) -> map.put(key, plain(value)));
        return map;
    }

    private static List<Object> list(JsonArray array) {
        List<Object> list = new ArrayList<>();
        array.forEach(value -> list.add(plain(value)));
        return list;
    }

    private static Object plain(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> map(value.asJsonObject());
            case ARRAY -> list(value.asJsonArray());
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> number((JsonNumber) value);
            case TRUE -> Boolean.TRUE;
            case FALSE -> Boolean.FALSE;
            case NULL -> null;
        };
    }

    private static Number number(JsonNumber value) {
        return value.isIntegral() ? (Number) value.longValue() : value.bigDecimalValue();
    }

    private static JsonObjectBuilder builder(Map<String, ?> object) {
        JsonObjectBuilder builder = Json.createObjectBuilder();
        object.forEach((key, value) -> builder.add(key, json(value)));
        return builder;
    }

    private static JsonValue json(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> typed = new LinkedHashMap<>();
            map.forEach((key, item) -> typed.put(String.valueOf(key), item));
            return builder(typed).build();
        }
        if (value instanceof Collection<?> items) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            items.forEach(item -> array.add(json(item)));
            return array.build();
        }
        if (value instanceof Boolean on) {
            return on ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return value instanceof Number number
                ? Json.createValue(new BigDecimal(number.toString()))
                : Json.createValue(value.toString());
    }
}

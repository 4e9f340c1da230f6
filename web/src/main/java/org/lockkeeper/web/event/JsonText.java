package org.lockkeeper.web.event;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lockkeeper.application.InvalidInputException;

/** Conditions and actions as an administrator types them: the same JSON as in the API. */
final class JsonText {

    private JsonText() {}

    /** An object; empty text is an empty one. */
    static Map<String, Object> object(String field, String text) {
        if (text == null || text.isBlank()) {
            return Map.of();
        }
        return map(parse(field, text) instanceof JsonObject object ? object : wrong(field, "must be { … }", null));
    }

    /** A list of objects. */
    static List<Map<String, Object>> objects(String field, String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        JsonArray array = parse(field, text) instanceof JsonArray list ? list : wrong(field, "must be [ … ]", null);
        List<Map<String, Object>> objects = new ArrayList<>();
        for (JsonValue item : array) {
            objects.add(map(item instanceof JsonObject object ? object : wrong(field, "must hold { … } only", null)));
        }
        return objects;
    }

    private static JsonValue parse(String field, String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readValue();
        } catch (JsonException e) {
            return wrong(field, "is no JSON: " + e.getMessage(), e);
        }
    }

    private static <T> T wrong(String field, String message, JsonException cause) {
        InvalidInputException refused = new InvalidInputException(field, message);
        refused.initCause(cause);
        throw refused;
    }

    private static Map<String, Object> map(JsonObject object) {
        Map<String, Object> map = new LinkedHashMap<>();
        object.forEach((key, value) -> map.put(key, plain(value)));
        return map;
    }

    private static Object plain(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> map(value.asJsonObject());
            case ARRAY -> value.asJsonArray().stream().map(JsonText::plain).toList();
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> number((JsonNumber) value);
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> null;
        };
    }

    private static Object number(JsonNumber number) {
        boolean fits = number.isIntegral() && number.bigIntegerValue().bitLength() < Long.SIZE;
        return fits ? (Object) number.longValue() : number.bigDecimalValue();
    }

    /** For the eye: one field a line. */
    static String write(Object value) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.write(
                    value instanceof Map<?, ?> map
                            ? json(map)
                            : Json.createArrayBuilder((List<?>) value).build());
        }
        return text.toString().strip();
    }

    private static JsonObject json(Map<?, ?> map) {
        Map<String, Object> typed = new LinkedHashMap<>();
        map.forEach((key, value) -> typed.put(String.valueOf(key), value));
        return Json.createObjectBuilder(typed).build();
    }
}

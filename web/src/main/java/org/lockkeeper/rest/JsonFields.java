package org.lockkeeper.rest;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.lockkeeper.application.InvalidInputException;
import org.lockkeeper.application.InvalidInputException.FieldError;
import org.lockkeeper.rest.problem.Problem;

/**
 * The fields of a JSON object that a client sends. Strict, so that a misspelt field is not silently ignored; all that is
 * wrong is told at once. Where a field is absent, a value of the caller's choice stands in: the default for PUT and POST, the
 * present one for PATCH, which makes it a merge patch (RFC 7396). A null is the default in both.
 */
final class JsonFields {

    private final JsonObject object;
    private final String prefix;
    private final List<FieldError> errors;
    private final Set<String> known = new LinkedHashSet<>();

    private JsonFields(JsonObject object, String prefix, List<FieldError> errors) {
        this.object = object;
        this.prefix = prefix;
        this.errors = errors;
    }

    static JsonFields read(String json) {
        return new JsonFields(parse(json), "", new ArrayList<>());
    }

    /** An object with whatever fields it has. */
    static Map<String, Object> readAny(String json) {
        return plain(parse(json));
    }

    private static JsonObject parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw Problem.unreadable("body", "must be a JSON object").causedBy(e);
        }
    }

    /** Ends the request with 422 where a field was wrong, or nobody has asked for it. */
    void done() {
        noticeUnknown();
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    private void noticeUnknown() {
        object.keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> wrong(key, "is not a field that can be changed"));
    }

    boolean flag(String name, boolean absent, boolean standard) {
        return value(name, absent, standard, JsonFields::trueOrFalse);
    }

    /** Null where it is absent or null. */
    Boolean optionalFlag(String name) {
        return value(name, null, null, JsonFields::trueOrFalse);
    }

    /** One that can't be null. */
    boolean requiredFlag(String name, boolean absent) {
        boolean flag = flag(name, absent, absent);
        if (object.get(name) == JsonValue.NULL) {
            wrong(name, "must be true or false");
        }
        return flag;
    }

    /** A field that answers have and requests may repeat. */
    void readOnly(String name) {
        known.add(name);
    }

    String text(String name, String absent, String standard) {
        return value(name, absent, standard, JsonFields::string);
    }

    /** A list of texts. */
    List<String> texts(String name, List<String> absent) {
        return value(name, absent, null, JsonFields::strings);
    }

    int number(String name, int absent, int standard) {
        return value(name, absent, standard, JsonFields::wholeNumber);
    }

    /** A list of texts, empty where it is absent. */
    List<String> texts(String name) {
        return value(name, List.of(), List.of(), JsonFields::strings);
    }

    /** A whole number, or null where it is absent. */
    Integer optionalNumber(String name) {
        return value(name, null, null, JsonFields::wholeNumber);
    }

    /** A nested object; {@code reader} asks for its fields. */
    <T> T object(String name, T absent, T standard, Function<JsonFields, T> reader) {
        return value(name, absent, standard, value -> nested(prefix + name, value, reader));
    }

    /** A list of objects; {@code reader} asks for the fields of each. */
    <T> List<T> objects(String name, List<T> absent, Function<JsonFields, T> reader) {
        return value(name, absent, List.of(), value -> {
            JsonArray array = array(value);
            List<T> items = new ArrayList<>();
            for (int i = 0; i < array.size(); i++) {
                items.add(nested(prefix + name + "[" + i + "]", array.get(i), reader));
            }
            return items;
        });
    }

    /** A map of any values, laid over the one that stands in; a null removes its key. */
    Map<String, Object> map(String name, Map<String, Object> absent) {
        return value(name, absent, Map.of(), value -> {
            if (!(value instanceof JsonObject map)) {
                throw new IllegalArgumentException("must be an object");
            }
            Map<String, Object> merged = new LinkedHashMap<>(absent);
            map.forEach((key, entry) -> merged.put(key, plain(entry)));
            merged.values().removeIf(entry -> entry == null);
            return merged;
        });
    }

    /** A list of objects of any values, empty where it is absent. */
    List<Map<String, Object>> maps(String name) {
        return value(name, List.of(), List.of(), value -> array(value).stream()
                .map(JsonFields::anyObject)
                .toList());
    }

    private static Map<String, Object> anyObject(JsonValue value) {
        if (value instanceof JsonObject fields) {
            return plain(fields);
        }
        throw new IllegalArgumentException("must be a list of objects");
    }

    private <T> T value(String name, T absent, T standard, Function<JsonValue, T> reader) {
        known.add(name);
        JsonValue value = object.get(name);
        if (value == null) {
            return absent;
        }
        if (value == JsonValue.NULL) {
            return standard;
        }
        try {
            return reader.apply(value);
        } catch (IllegalArgumentException e) {
            wrong(name, e.getMessage());
            return standard;
        }
    }

    private <T> T nested(String path, JsonValue value, Function<JsonFields, T> reader) {
        if (!(value instanceof JsonObject fields)) {
            throw new IllegalArgumentException("must be an object");
        }
        JsonFields nested = new JsonFields(fields, path + ".", errors);
        T read = reader.apply(nested);
        nested.noticeUnknown();
        return read;
    }

    private void wrong(String name, String message) {
        errors.add(new FieldError(prefix + name, message));
    }

    private static boolean trueOrFalse(JsonValue value) {
        return switch (value.getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> throw new IllegalArgumentException("must be true or false");
        };
    }

    private static JsonArray array(JsonValue value) {
        if (value instanceof JsonArray array) {
            return array;
        }
        throw new IllegalArgumentException("must be a list");
    }

    private static List<String> strings(JsonValue value) {
        return array(value).stream().map(JsonFields::string).toList();
    }

    private static String string(JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw new IllegalArgumentException("must be a text");
    }

    private static int wholeNumber(JsonValue value) {
        if (value instanceof JsonNumber number && number.isIntegral()) {
            return number.bigIntegerValue().bitLength() < Integer.SIZE ? number.intValue() : Integer.MAX_VALUE;
        }
        throw new IllegalArgumentException("must be a whole number");
    }

    /** As Java's own types; null for null. */
    private static Object plain(JsonValue value) {
        return switch (value.getValueType()) {
            case NULL -> null;
            case TRUE -> true;
            case FALSE -> false;
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> plain((JsonNumber) value);
            case ARRAY -> value.asJsonArray().stream().map(JsonFields::plain).toList();
            case OBJECT -> plain(value.asJsonObject());
        };
    }

    private static Object plain(JsonNumber number) {
        boolean fits = number.isIntegral() && number.bigIntegerValue().bitLength() < Long.SIZE;
        return fits ? (Object) number.longValue() : number.bigDecimalValue();
    }

    private static Map<String, Object> plain(JsonObject fields) {
        Map<String, Object> map = new LinkedHashMap<>();
        fields.forEach((key, value) -> map.put(key, plain(value)));
        return map;
    }
}

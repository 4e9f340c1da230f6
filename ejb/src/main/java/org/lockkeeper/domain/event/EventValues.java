package org.lockkeeper.domain.event;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is known of an event, by the names of the variables. Values are what a stranger sent, unchanged: whoever uses
 * them escapes them for where they go. The stored form is {@code name=value&name=value}, percent-encoded.
 */
public final class EventValues {

    /** Path as the client saw it. */
    public static final String PATH = "path";

    /** Where the file is on the server; never shown. */
    public static final String FILE = "file";

    private static final int MAX_VALUE = 4_000;

    private final Map<String, String> values;

    private EventValues(Map<String, String> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /** Cuts what is longer than any path can be; leaves out what is empty. */
    public static EventValues of(Map<String, String> values) {
        Map<String, String> bounded = new TreeMap<>();
        values.forEach((name, value) -> {
            if (value != null && !value.isEmpty()) {
                bounded.put(name, value.length() > MAX_VALUE ? value.substring(0, MAX_VALUE) : value);
            }
        });
        return new EventValues(bounded);
    }

    /** Reads the stored form. */
    public static EventValues parse(String text) {
        return of(Arrays.stream(text.split("&"))
                .filter(pair -> pair.contains("="))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> decode(pair[0]), pair -> decode(pair[1]))));
    }

    /** The stored form. */
    public String format() {
        return values.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** The value of this name; empty where the event has none. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** All, by name. */
    public Map<String, String> asMap() {
        return values;
    }

    /** With one more, or another. */
    public EventValues with(String name, String value) {
        Map<String, String> more = new TreeMap<>(values);
        more.put(name, value);
        return of(more);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

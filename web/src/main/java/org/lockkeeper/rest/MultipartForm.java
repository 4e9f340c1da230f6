package org.lockkeeper.rest;

import jakarta.ws.rs.core.EntityPart;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lockkeeper.rest.problem.Problem;

/** The parts of an upload (RFC 7578), each read once and within bounds. */
final class MultipartForm {

    private final List<EntityPart> parts;

    private MultipartForm(List<EntityPart> parts) {
        this.parts = parts;
    }

    static MultipartForm of(List<EntityPart> parts) {
        return new MultipartForm(parts == null ? List.of() : parts);
    }

    /** The part {@code file}. */
    byte[] file() {
        return file("file");
    }

    /** The first part that has one of these names. */
    byte[] file(String... names) {
        return file(BoundedBody.LIMIT - 1, names);
    }

    /** The part {@code file}, which may have this many bytes. */
    byte[] file(int max) {
        return file(max, "file");
    }

    private byte[] file(int max, String... names) {
        return Stream.of(names)
                .flatMap(name -> part(name).stream())
                .findFirst()
                .map(part -> BoundedBody.read(part.getContent(), max))
                .orElseThrow(() -> Problem.wrong(names[0], "must be a part of the form"));
    }

    /** The part {@code password}; empty where it is absent. */
    char[] password() {
        return part("password")
                .map(part -> BoundedBody.text(part.getContent()).toCharArray())
                .orElseGet(() -> new char[0]);
    }

    /** A part that is a text; null where it is absent. */
    String text(String name) {
        return part(name).map(part -> BoundedBody.text(part.getContent())).orElse(null);
    }

    private Optional<EntityPart> part(String name) {
        return parts.stream().filter(part -> name.equals(part.getName())).findFirst();
    }
}

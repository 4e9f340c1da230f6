package org.lockkeeper.rest;

import jakarta.ws.rs.core.EntityPart;
import java.util.List;
import java.util.Optional;
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
        return part("file")
                .map(part -> BoundedBody.read(part.getContent()))
                .orElseThrow(() -> Problem.wrong("file", "must be a part of the form"));
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

package org.lockkeeper.rest;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.rest.problem.Problem;

/**
 * The query parameters {@code offset} and {@code limit}. Read as text, so that a bad number is a problem that names its
 * parameter (JAX-RS alone would answer 404).
 */
public class Paging {

    private static final int DEFAULT_LIMIT = 100;

    @QueryParam("offset")
    @Parameter(
            description = "Index of the first item",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
    String offset;

    @QueryParam("limit")
    @Parameter(
            description = "How many items at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "100"))
    String limit;

    PageRequest request() {
        return new PageRequest(
                number("offset", offset, 0, 0, Integer.MAX_VALUE),
                number("limit", limit, DEFAULT_LIMIT, 1, PageRequest.MAX_LIMIT));
    }

    private static int number(String name, String text, int absent, int min, int max) {
        if (text == null) {
            return absent;
        }
        String range = "must be a whole number from " + min + " to " + max;
        try {
            int number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw Problem.unreadable(name, range).causedBy(e);
        }
        throw Problem.unreadable(name, range);
    }
}

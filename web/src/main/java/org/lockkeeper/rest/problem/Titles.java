package org.lockkeeper.rest.problem;

import jakarta.ws.rs.core.Response;

/** HTTP statuses in words. */
final class Titles {

    private static final int UNPROCESSABLE = 422;

    private Titles() {}

    static String of(int status) {
        if (status == UNPROCESSABLE) {
            return "Unprocessable Content";
        }
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }
}

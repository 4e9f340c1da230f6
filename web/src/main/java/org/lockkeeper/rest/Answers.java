package org.lockkeeper.rest;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Answers to changes: the object as it is now, with its tag. */
final class Answers {

    /** Media type of a merge patch (RFC 7396). */
    static final String MERGE_PATCH = "application/merge-patch+json";

    private Answers() {}

    /** 201; the new object is found below the address that was asked. */
    static Response created(UriInfo uri, String name, EntityTag tag, Object body) {
        return Response.created(uri.getAbsolutePathBuilder().path("{name}").build(name))
                .entity(body)
                .tag(tag)
                .build();
    }

    /** 200. */
    static Response changed(EntityTag tag, Object body) {
        return Response.ok(body).tag(tag).build();
    }
}

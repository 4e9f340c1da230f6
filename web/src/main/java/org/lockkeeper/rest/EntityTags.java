package org.lockkeeper.rest;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Strong entity tags, and the preconditions that clients set with them (RFC 9110, section 13). */
final class EntityTags {

    private static final int DIGEST_CHARACTERS = 16;

    private EntityTags() {}

    /** Of an object that counts its changes. */
    static EntityTag ofVersion(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** Of an object whose representation also shows the revision of the whole configuration. */
    static EntityTag ofVersion(long version, long revision) {
        return new EntityTag(version + "-" + revision);
    }

    /** Of an object that counts nothing: a record whose text has all of its content. */
    static EntityTag ofContent(Record body) {
        byte[] digest = sha256().digest(body.toString().getBytes(StandardCharsets.UTF_8));
        return new EntityTag(HexFormat.of().formatHex(digest).substring(0, DIGEST_CHARACTERS));
    }

    /** The object with its tag, or 304 where the client has it already. */
    static Response answer(Request request, EntityTag tag, Object body) {
        Response.ResponseBuilder unchanged = check(request, tag);
        return (unchanged == null ? Response.ok(body) : unchanged).tag(tag).build();
    }

    /** Ends the request with 412 where If-Match is given and names another state. */
    static Response.ResponseBuilder check(Request request, EntityTag tag) {
        Response.ResponseBuilder answer = request.evaluatePreconditions(tag);
        if (answer != null && answer.build().getStatusInfo() == Response.Status.PRECONDITION_FAILED) {
            throw new ClientErrorException(Response.Status.PRECONDITION_FAILED);
        }
        return answer;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}

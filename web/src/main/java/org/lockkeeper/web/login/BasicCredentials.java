package org.lockkeeper.web.login;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Reads an {@code Authorization} header of HTTP Basic (RFC 7617, charset UTF-8). */
final class BasicCredentials {

    /** Longest header that is looked at; names and passwords are far shorter. */
    static final int MAX_HEADER = 1024;

    private static final String SCHEME = "Basic ";

    private BasicCredentials() {}

    /** Empty for every header that is absent, of another scheme, too long or malformed. */
    static Optional<UsernamePasswordCredential> parse(String header) {
        if (header == null
                || header.length() > MAX_HEADER
                || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return decode(header.substring(SCHEME.length()).strip()).flatMap(BasicCredentials::split);
    }

    private static Optional<UsernamePasswordCredential> split(String pair) {
        int colon = pair.indexOf(':');
        if (colon < 1) {
            return Optional.empty();
        }
        return Optional.of(new RequestPassword(pair.substring(0, colon), pair.substring(colon + 1)));
    }

    private static Optional<String> decode(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}

package org.lockkeeper.web.login;

import jakarta.security.enterprise.credential.Credential;
import java.util.Optional;

/** An API token, as an {@code Authorization} header carries it (RFC 6750, section 2.1). */
final class BearerToken implements Credential {

    private static final String SCHEME = "Bearer ";

    private final String token;

    private BearerToken(String token) {
        this.token = token;
    }

    /** Empty for every header that is absent, of another scheme or too long. */
    static Optional<BearerToken> parse(String header) {
        if (header == null
                || header.length() > BasicCredentials.MAX_HEADER
                || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return Optional.of(new BearerToken(header.substring(SCHEME.length()).strip()));
    }

    String token() {
        return token;
    }

    @Override
    public String toString() {
        return "BearerToken[***]";
    }
}

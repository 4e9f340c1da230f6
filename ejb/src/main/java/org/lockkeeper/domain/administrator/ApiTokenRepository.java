package org.lockkeeper.domain.administrator;

import java.util.List;
import java.util.Optional;

/** Where API tokens are kept. Every method needs a transaction. */
public interface ApiTokenRepository {

    /** The token of this digest. */
    Optional<ApiToken> byDigest(String digest);

    /** All of an administrator, oldest first. */
    List<ApiToken> of(Administrator administrator);

    /** Adds a new one. */
    void add(ApiToken token);

    /** Removes one. */
    void remove(ApiToken token);
}

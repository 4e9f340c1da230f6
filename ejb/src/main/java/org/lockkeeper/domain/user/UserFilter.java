package org.lockkeeper.domain.user;

import java.util.Optional;

/**
 * Which users of a Site; empty takes all.
 *
 * @param search a part of the name, in any case
 * @param template name of their Settings Template
 */
public record UserFilter(Optional<String> search, Optional<String> template) {

    /** Every user of the Site. */
    public static final UserFilter ALL = new UserFilter(Optional.empty(), Optional.empty());
}

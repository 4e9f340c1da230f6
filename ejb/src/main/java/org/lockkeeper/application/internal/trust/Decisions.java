package org.lockkeeper.application.internal.trust;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import org.lockkeeper.application.TrustDecision;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.domain.site.Site;
import org.lockkeeper.domain.site.SiteRepository;
import org.lockkeeper.domain.trust.TrustState;
import org.lockkeeper.domain.user.UserName;
import org.lockkeeper.domain.user.UserRepository;

/** Checks decisions. */
@Dependent
class Decisions {

    private final SiteRepository sites;
    private final UserRepository users;

    @Inject
    Decisions(SiteRepository sites, UserRepository users) {
        this.sites = sites;
        this.users = users;
    }

    /**
     * A decision that can be carried out.
     *
     * @param site null: all
     * @param user null: any
     */
    record Decision(TrustState state, Site site, String user) {}

    /**
     * Reads one, and names all that is wrong with it.
     *
     * @param mayBePending whether clients have shown the certificate, so that it can be left to be decided
     */
    Decision read(TrustDecision wanted, boolean mayBePending) {
        FieldErrors errors = new FieldErrors();
        Optional<TrustState> state = errors.read("state", () -> state(wanted.state()));
        errors.require(
                mayBePending || !state.equals(Optional.of(TrustState.PENDING)),
                "state",
                "cannot be PENDING: no client has shown the certificate; delete the entry to forget it");
        Optional<Site> site = Optional.ofNullable(wanted.site()).flatMap(name -> site(name, errors));
        String user = wanted.user();
        if (user != null) {
            errors.read("user", () -> UserName.check(user));
            errors.require(
                    site.isEmpty() || users.find(site.get().name(), user).isPresent(),
                    "user",
                    "is no user of Site '" + wanted.site() + "'");
        }
        errors.throwIfAny();
        return new Decision(state.orElseThrow(), site.orElse(null), user);
    }

    static TrustState state(String name) {
        return Arrays.stream(TrustState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("must be one of " + Arrays.toString(TrustState.values())));
    }

    private Optional<Site> site(String name, FieldErrors errors) {
        Optional<Site> found = sites.find(name);
        errors.require(found.isPresent(), "site", "'" + name + "' does not exist");
        return found;
    }
}

package org.lockkeeper.application.internal.site;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lockkeeper.application.ConflictException;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.domain.site.Listener;
import org.lockkeeper.domain.site.Site;
import org.lockkeeper.domain.site.SiteRepository;

/**
 * Whether listeners can be bound beside each other. Sites may share an address and port in one mode, since SNI and HOST
 * choose between them; everything else that overlaps would fail when it is bound.
 */
@Dependent
class ListenerClashes {

    private static final Set<String> EVERY_ADDRESS = Set.of("0.0.0.0", "::", "0:0:0:0:0:0:0:0");

    private final SiteRepository sites;

    @Inject
    ListenerClashes(SiteRepository sites) {
        this.sites = sites;
    }

    /** Within one Site: each pair of its own listeners. */
    void checkOwn(Site site, FieldErrors errors) {
        List<Listener> listeners = site.listeners();
        for (int i = 1; i < listeners.size(); i++) {
            Listener listener = listeners.get(i);
            errors.require(
                    listeners.subList(0, i).stream().noneMatch(other -> overlap(listener, other)),
                    "listeners[" + i + "]",
                    "takes the address and port of another listener of this Site");
        }
    }

    /**
     * With the Sites that are on.
     *
     * @throws ConflictException that names the first Site in the way
     */
    void checkOthers(Site site) {
        if (site.enabled()) {
            sites.enabled().stream()
                    .filter(other -> !other.name().equals(site.name()))
                    .flatMap(other -> clash(site, other).stream())
                    .findFirst()
                    .ifPresent(clash -> {
                        throw new ConflictException(clash);
                    });
        }
    }

    private static Optional<String> clash(Site site, Site other) {
        return site.listeners().stream()
                .flatMap(mine -> other.listeners().stream()
                        .filter(its -> overlap(mine, its) && !mine.equals(its))
                        .flatMap(its -> Stream.of(describe(mine, its, other))))
                .findFirst();
    }

    private static String describe(Listener mine, Listener its, Site other) {
        return "Listener " + mine + " can't be opened beside listener " + its + " of Site '" + other.name()
                + "': Sites share a port only with the same address and mode. Choose another port.";
    }

    private static boolean overlap(Listener one, Listener other) {
        return one.port() != 0 && one.port() == other.port() && overlap(one.address(), other.address());
    }

    private static boolean overlap(String one, String other) {
        return EVERY_ADDRESS.contains(one) || EVERY_ADDRESS.contains(other) || one.equalsIgnoreCase(other);
    }
}

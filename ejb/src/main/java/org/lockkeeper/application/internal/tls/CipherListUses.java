package org.lockkeeper.application.internal.tls;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.application.CipherListInput;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.domain.cipher.TlsTerms;
import org.lockkeeper.domain.server.Server;
import org.lockkeeper.domain.server.ServerRepository;

/** Keeps the policies that use a list in step with it. */
@Dependent
class CipherListUses {

    private final ServerRepository servers;
    private final CipherLists lists;
    private final PolicyChanges changes;

    @Inject
    CipherListUses(ServerRepository servers, CipherLists lists, PolicyChanges changes) {
        this.servers = servers;
        this.lists = lists;
        this.changes = changes;
    }

    /** Gives all users the new name and suites; refused where the Server's policy could not be changed so. */
    void follow(String actor, String name, CipherListInput input, List<String> suites) {
        lists.sitesUsing(name).forEach(site -> site.narrowTls(renamed(site.tls(), input.name(), suites)));
        Server server = servers.lock();
        TlsTerms before = server.tls();
        TlsTerms after = CipherLists.uses(before, name) ? renamed(before, input.name(), suites) : before;
        FieldErrors errors = new FieldErrors();
        changes.check(before, after, blamed(input), input.reason(), errors);
        errors.throwIfAny();
        if (!after.equals(before)) {
            changes.apply(actor, server, after, input.reason());
        }
    }

    private static String blamed(CipherListInput input) {
        return input.cipherString() == null ? "cipherSuites" : "cipherString";
    }

    private static TlsTerms renamed(TlsTerms terms, String name, List<String> suites) {
        return new TlsTerms(
                terms.protocols(),
                suites,
                Optional.empty(),
                Optional.of(name),
                terms.namedGroups(),
                terms.signatureSchemes(),
                terms.clearCommandChannelAllowed(),
                terms.clearDataChannelAllowed(),
                terms.fips());
    }
}

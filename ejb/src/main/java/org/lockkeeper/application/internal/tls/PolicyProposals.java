package org.lockkeeper.application.internal.tls;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lockkeeper.application.TlsPolicyInput;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.domain.cipher.KeyKind;
import org.lockkeeper.domain.cipher.TlsTerms;
import org.lockkeeper.domain.server.ServerRepository;
import org.lockkeeper.spi.config.TlsPolicy;

/** What a change of the Server's policy would come to at each Site. */
@Dependent
public class PolicyProposals {

    private final ServerRepository servers;
    private final PolicyInputs inputs;
    private final AllSites sites;
    private final SiteFit fit;

    @Inject
    PolicyProposals(ServerRepository servers, PolicyInputs inputs, AllSites sites, SiteFit fit) {
        this.servers = servers;
        this.inputs = inputs;
        this.sites = sites;
        this.fit = fit;
    }

    /**
     * By the Sites' names.
     *
     * @throws org.lockkeeper.application.InvalidInputException where the input says what there is not
     */
    public Map<String, Proposal> forSites(TlsPolicyInput input) {
        FieldErrors errors = new FieldErrors();
        TlsTerms proposed = inputs.read(input, servers.find().orElseThrow().tls(), errors);
        errors.throwIfAny();
        Map<String, Proposal> proposals = new HashMap<>();
        sites.all()
                .forEach(site -> proposals.put(
                        site.name(), new Proposal(fit.policy(proposed.narrowedBy(site.tls())), sites.key(site))));
        return proposals;
    }

    /**
     * What would be in force.
     *
     * @param policy empty where nothing would be left
     * @param key of the Site's certificate
     */
    public record Proposal(Optional<TlsPolicy> policy, KeyKind key) {}
}

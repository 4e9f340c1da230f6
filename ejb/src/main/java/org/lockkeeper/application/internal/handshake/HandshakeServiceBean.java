package org.lockkeeper.application.internal.handshake;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.ejb3.annotation.SecurityDomain;
import org.lockkeeper.application.HandshakeService;
import org.lockkeeper.application.Page;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.Roles;
import org.lockkeeper.application.TlsPolicyInput;
import org.lockkeeper.application.internal.confinement.Confinement;
import org.lockkeeper.application.internal.tls.PolicyProposals;
import org.lockkeeper.domain.handshake.HandshakeFilter;
import org.lockkeeper.domain.handshake.HandshakeKind;
import org.lockkeeper.domain.handshake.HandshakeRecord;
import org.lockkeeper.domain.handshake.HandshakeRepository;
import org.lockkeeper.spi.session.HandshakeReport.Outcome;

/** The inventory of handshakes, for reading. */
@Stateless
@SecurityDomain("other")
@RolesAllowed(Roles.ANY)
public class HandshakeServiceBean implements HandshakeService {

    @Inject
    HandshakeRepository handshakes;

    @Inject
    PolicyProposals proposals;

    @Inject
    Confinement confinement;

    @Inject
    Clock clock;

    @Resource
    SessionContext context;

    @Override
    public Page<HandshakeView> handshakes(String site, String outcome, PageRequest request) {
        Optional<Outcome> wanted = outcome(outcome);
        if (outcome != null && wanted.isEmpty()) {
            return new Page<>(List.of(), 0);
        }
        HandshakeFilter filter = new HandshakeFilter(sites(site), wanted, Optional.empty());
        return new Page<>(
                handshakes.find(filter, request.offset(), request.limit()).stream()
                        .map(HandshakeServiceBean::view)
                        .toList(),
                handshakes.count(filter));
    }

    private Optional<Set<String>> sites(String site) {
        Optional<Set<String>> allowed =
                confinement.sites(context.getCallerPrincipal().getName());
        if (site == null) {
            return allowed;
        }
        return Optional.of(allowed.isEmpty() || allowed.get().contains(site) ? Set.of(site) : Set.of());
    }

    private static Optional<Outcome> outcome(String name) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.name().equals(name))
                .findFirst();
    }

    @Override
    @RolesAllowed({Roles.SERVER_ADMINISTRATOR, Roles.AUDITOR})
    public DryRunView dryRun(TlsPolicyInput input) {
        Map<String, PolicyTrial> trials = proposals.forSites(input).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> trial(entry.getValue())));
        HandshakeFilter lately = new HandshakeFilter(
                Optional.of(trials.keySet()),
                Optional.of(Outcome.COMPLETED),
                Optional.of(clock.instant().minus(Duration.ofDays(DAYS))));
        List<HandshakeRecord> clients = handshakes.find(lately, 0, HandshakeBook.MAX_RECORDS);
        List<LockedOut> lockedOut = clients.stream()
                .flatMap(client -> lockedOut(client, trials.get(client.kind().site())).stream())
                .toList();
        return new DryRunView(
                clients.size(),
                lockedOut.size(),
                lockedOut.stream().limit(MAX_NAMED).toList());
    }

    private static PolicyTrial trial(PolicyProposals.Proposal proposal) {
        return new PolicyTrial(proposal.policy(), proposal.key());
    }

    private static Optional<LockedOut> lockedOut(HandshakeRecord client, PolicyTrial trial) {
        return trial.obstacle(client.kind()).map(reason -> new LockedOut(view(client), reason));
    }

    private static HandshakeView view(HandshakeRecord handshake) {
        HandshakeKind kind = handshake.kind();
        return new HandshakeView(
                kind.site(),
                kind.user(),
                kind.address(),
                kind.outcome().name(),
                kind.protocol(),
                kind.cipherSuite(),
                kind.offeredProtocols(),
                kind.offeredSuites(),
                kind.clientCertificate(),
                handshake.detail(),
                handshake.count(),
                handshake.first(),
                handshake.last());
    }
}

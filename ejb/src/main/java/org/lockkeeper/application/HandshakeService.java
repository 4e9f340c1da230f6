package org.lockkeeper.application;

import java.time.Instant;
import java.util.List;

/** What clients negotiate (the last {@value #DAYS} days of it), and whom another TLS policy would lock out. */
public interface HandshakeService {

    /** How long a kind of handshake that does not come back is remembered. */
    int DAYS = 30;

    /** How many of the locked out a dry run names. */
    int MAX_NAMED = 500;

    /**
     * Kinds of handshakes, the latest first.
     *
     * @param site of this one alone; null for all
     * @param outcome that ended so, for instance {@code COMPLETED}; null for all
     */
    Page<HandshakeView> handshakes(String site, String outcome, PageRequest request);

    /** Who of those that got in lately would not get in under a changed policy; saves nothing. */
    DryRunView dryRun(TlsPolicyInput input);

    /**
     * A kind of handshake.
     *
     * @param site empty where none was chosen
     * @param user who logged in after it; empty where nobody did
     * @param outcome {@code COMPLETED}, or why it failed
     * @param protocol agreed on; empty where nothing was
     * @param cipherSuite agreed on; empty where nothing was
     * @param offeredProtocols by the client, empty where not known
     * @param offeredSuites by the client, empty where not known
     * @param clientCertificate its subject; empty where none was shown
     * @param detail a sentence about the last failure
     */
    record HandshakeView(
            String site,
            String user,
            String address,
            String outcome,
            String protocol,
            String cipherSuite,
            List<String> offeredProtocols,
            List<String> offeredSuites,
            String clientCertificate,
            String detail,
            long count,
            Instant first,
            Instant last) {}

    /**
     * What a policy would do to those who came in the last days.
     *
     * @param clients how many kinds of completed handshakes were looked at
     * @param total how many of them would fail
     * @param lockedOut the latest {@value #MAX_NAMED} of those
     */
    record DryRunView(long clients, long total, List<LockedOut> lockedOut) {}

    /**
     * A client that would not get in.
     *
     * @param reason a short sentence
     */
    record LockedOut(HandshakeView handshake, String reason) {}
}

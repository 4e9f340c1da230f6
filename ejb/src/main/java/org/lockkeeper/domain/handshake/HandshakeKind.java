package org.lockkeeper.domain.handshake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.domain.audit.AuditText;
import org.lockkeeper.spi.session.HandshakeReport;
import org.lockkeeper.spi.session.HandshakeReport.Agreement;
import org.lockkeeper.spi.session.HandshakeReport.Outcome;

/**
 * What makes two handshakes alike. Texts are clean and bounded: a stranger has chosen some of them.
 *
 * @param site empty where none was chosen
 * @param user empty where nobody logged in after it
 * @param protocol agreed on; empty where nothing was
 * @param cipherSuite agreed on; empty where nothing was
 * @param offeredProtocols by the client; empty where it is not known
 * @param offeredSuites by the client; empty where it is not known
 */
public record HandshakeKind(
        String site,
        String user,
        String address,
        Outcome outcome,
        String protocol,
        String cipherSuite,
        List<String> offeredProtocols,
        List<String> offeredSuites,
        String clientCertificate) {

    private static final int SHORT = 200;
    private static final int SUBJECT = 1000;
    private static final int SUITE = 100;
    private static final int MAX_SUITES = 150;
    private static final int MAX_PROTOCOLS = 8;
    private static final int PROTOCOL = 20;

    /** Of a report; {@code user} is who logged in after it. */
    public static HandshakeKind of(HandshakeReport report, Optional<String> user) {
        Optional<Agreement> agreement = report.agreement();
        return new HandshakeKind(
                AuditText.clean(report.site().orElse(""), SHORT),
                AuditText.clean(report.user().or(() -> user).orElse(""), SHORT),
                report.client().getAddress().getHostAddress(),
                report.outcome(),
                agreement.map(Agreement::protocol).orElse(""),
                agreement.map(Agreement::cipherSuite).orElse(""),
                bounded(report.offer().protocols(), MAX_PROTOCOLS, PROTOCOL),
                bounded(report.offer().cipherSuites(), MAX_SUITES, SUITE),
                report.clientCertificate()
                        .map(certificate -> AuditText.clean(certificate.subject(), SUBJECT))
                        .orElse(""));
    }

    private static List<String> bounded(List<String> names, int max, int length) {
        return names.stream()
                .limit(max)
                .map(name -> AuditText.clean(name, length).replace(':', '?'))
                .toList();
    }

    /** SHA-256 over all of it, in hexadecimal digits: by it the row is found. */
    public String digest() {
        String all = String.join(
                "\n",
                site,
                user,
                address,
                outcome.name(),
                protocol,
                cipherSuite,
                String.join(":", offeredProtocols),
                String.join(":", offeredSuites),
                clientCertificate);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}

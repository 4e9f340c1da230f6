package org.lockkeeper.ftp.tls;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import org.lockkeeper.spi.session.HandshakeReport.Agreement;
import org.lockkeeper.spi.session.HandshakeReport.Offer;
import org.lockkeeper.spi.session.HandshakeReport.Outcome;
import org.lockkeeper.spi.session.HandshakeReport.PeerCertificate;

/**
 * How one handshake ended.
 *
 * @param offer what the client offered
 * @param agreement what was negotiated
 * @param clientCertificate what the client showed
 * @param outcome the kind of end
 * @param detail a sentence; empty where all went well
 */
public record HandshakeResult(
        Offer offer,
        Optional<Agreement> agreement,
        Optional<PeerCertificate> clientCertificate,
        Outcome outcome,
        String detail) {

    /** It stands. */
    public static HandshakeResult completed(Offer offer, SSLSession session, boolean resumed) {
        return of(offer, session, resumed, Outcome.COMPLETED, "");
    }

    /** TLS agreed, but the Site does not. */
    public static HandshakeResult refused(Offer offer, SSLSession session, boolean resumed, Refusal refusal) {
        return of(offer, session, resumed, refusal.outcome(), refusal.detail());
    }

    /** It came to nothing. */
    public static HandshakeResult failed(Offer offer, Refusal refusal) {
        return new HandshakeResult(offer, Optional.empty(), Optional.empty(), refusal.outcome(), refusal.detail());
    }

    private static HandshakeResult of(
            Offer offer, SSLSession session, boolean resumed, Outcome outcome, String detail) {
        Agreement agreement = new Agreement(session.getProtocol(), session.getCipherSuite(), Optional.empty(), resumed);
        return new HandshakeResult(
                offer,
                Optional.of(agreement),
                TlsSessions.peerChain(session).stream().findFirst().map(HandshakeResult::describe),
                outcome,
                detail);
    }

    private static PeerCertificate describe(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return new PeerCertificate(
                    certificate.getSubjectX500Principal().getName(),
                    HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was parsed can't be encoded", e);
        }
    }

    /**
     * Why.
     *
     * @param outcome its kind
     * @param detail a sentence for the administrator
     */
    public record Refusal(Outcome outcome, String detail) {}
}

package org.lockkeeper.infrastructure.revocation;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.lockkeeper.domain.trust.RevocationStatus;

/**
 * A responder's answer (RFC 6960 section 4.2). Believed only if the issuer has signed it, or somebody whom the issuer has
 * appointed, and if it is of now.
 */
final class OcspAnswer {

    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final Duration MAX_AGE_WITHOUT_END = Duration.ofHours(24);

    private final BasicOCSPResp response;
    private final X509Certificate issuer;
    private final Instant now;

    private OcspAnswer(BasicOCSPResp response, X509Certificate issuer, Instant now) {
        this.response = response;
        this.issuer = issuer;
        this.now = now;
    }

    static OcspAnswer read(byte[] der, X509Certificate issuer, Instant now) throws IOException {
        try {
            OCSPResp whole = new OCSPResp(der);
            if (whole.getStatus() != OCSPResp.SUCCESSFUL
                    || !(whole.getResponseObject() instanceof BasicOCSPResp basic)) {
                throw new IOException("the responder refuses to answer, status " + whole.getStatus());
            }
            return new OcspAnswer(basic, issuer, now);
        } catch (OCSPException e) {
            throw new IOException("the answer is no OCSP response", e);
        }
    }

    /** What it says of this certificate, and until when. */
    OcspCache.Answer of(CertificateID certificate, Optional<byte[]> nonce) throws IOException {
        requireSignature();
        requireNonce(nonce);
        SingleResp single = Arrays.stream(response.getResponses())
                .filter(answer -> answer.getCertID().getSerialNumber().equals(certificate.getSerialNumber())
                        && Arrays.equals(answer.getCertID().getIssuerKeyHash(), certificate.getIssuerKeyHash())
                        && Arrays.equals(answer.getCertID().getIssuerNameHash(), certificate.getIssuerNameHash()))
                .findFirst()
                .orElseThrow(() -> new IOException("the answer is about another certificate"));
        return new OcspCache.Answer(status(single.getCertStatus()), end(single));
    }

    private static RevocationStatus status(CertificateStatus status) {
        if (status == CertificateStatus.GOOD) {
            return RevocationStatus.GOOD;
        }
        return status instanceof RevokedStatus ? RevocationStatus.REVOKED : RevocationStatus.UNKNOWN;
    }

    private Instant end(SingleResp single) throws IOException {
        Instant begin = single.getThisUpdate().toInstant();
        Instant end = single.getNextUpdate() == null
                ? begin.plus(MAX_AGE_WITHOUT_END)
                : single.getNextUpdate().toInstant();
        if (begin.isAfter(now.plus(SKEW)) || end.isBefore(now.minus(SKEW))) {
            throw new IOException("the answer holds from " + begin + " to " + end + ", not now");
        }
        return end;
    }

    /** Responders may leave it out (RFC 6960 section 4.4.1); a wrong one is a replay. */
    private void requireNonce(Optional<byte[]> nonce) throws IOException {
        var extension = response.getExtension(org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (extension != null
                && nonce.isPresent()
                && !Arrays.equals(extension.getExtnValue().getOctets(), nonce.get())) {
            throw new IOException("the answer is one to another question");
        }
    }

    private void requireSignature() throws IOException {
        if (signedBy(issuer.getPublicKey())) {
            return;
        }
        for (X509CertificateHolder holder : List.of(response.getCerts())) {
            if (appointed(holder) && signedBy(certificate(holder).getPublicKey())) {
                return;
            }
        }
        throw new IOException("the answer is signed by nobody whom the issuer has appointed");
    }

    private boolean appointed(X509CertificateHolder holder) throws IOException {
        ExtendedKeyUsage usage = ExtendedKeyUsage.fromExtensions(holder.getExtensions());
        if (usage == null || !usage.hasKeyPurposeId(KeyPurposeId.id_kp_OCSPSigning)) {
            return false;
        }
        try {
            X509Certificate signer = certificate(holder);
            signer.checkValidity(Date.from(now));
            signer.verify(issuer.getPublicKey());
            return signer.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private boolean signedBy(PublicKey key) throws IOException {
        try {
            return response.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key));
        } catch (OCSPException | OperatorCreationException e) {
            return false;
        }
    }

    private static X509Certificate certificate(X509CertificateHolder holder) throws IOException {
        try {
            return new JcaX509CertificateConverter().getCertificate(holder);
        } catch (GeneralSecurityException e) {
            throw new IOException("the answer holds a broken certificate", e);
        }
    }
}

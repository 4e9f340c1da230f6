package org.lockkeeper.infrastructure.revocation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.lockkeeper.domain.settings.WebAddress;
import org.lockkeeper.domain.trust.Fingerprints;
import org.lockkeeper.domain.trust.OcspPort;
import org.lockkeeper.domain.trust.RevocationStatus;
import org.lockkeeper.infrastructure.revocation.BoundedHttp.Bounds;
import org.lockkeeper.log.EjbLog;

/** OCSP over HTTP (RFC 6960 appendix A). Answers are kept; so is, for a short while, that there was none. */
@Dependent
class HttpOcsp implements OcspPort {

    private static final int MAX_BYTES = 64 << 10;
    private static final Duration TIME = Duration.ofSeconds(5);
    private static final Duration MAX_KEPT = Duration.ofMinutes(10);
    private static final Duration SILENCE_KEPT = Duration.ofSeconds(30);
    private static final int NONCE_BYTES = 16;

    private final BoundedHttp http;
    private final OcspCache cache;
    private final Clock clock;

    @Inject
    HttpOcsp(BoundedHttp http, OcspCache cache, Clock clock) {
        this.http = http;
        this.cache = cache;
        this.clock = clock;
    }

    @Override
    public RevocationStatus status(
            X509Certificate certificate, X509Certificate issuer, Optional<URI> responder, boolean privateAddresses) {
        Optional<URI> url = responder.or(() -> named(certificate));
        if (url.isEmpty()) {
            return RevocationStatus.UNKNOWN;
        }
        Instant now = clock.instant();
        String key = url.get() + " " + Fingerprints.of(certificate) + " " + Fingerprints.of(issuer);
        return cache.find(key, now).orElseGet(() -> {
            OcspCache.Answer answer = ask(certificate, issuer, url.get(), privateAddresses, now);
            cache.keep(key, answer);
            return answer.status();
        });
    }

    private OcspCache.Answer ask(
            X509Certificate certificate, X509Certificate issuer, URI url, boolean privateAddresses, Instant now) {
        try {
            CertificateID id = id(certificate, issuer);
            byte[] nonce = nonce();
            byte[] answer = http.post(
                    url, "application/ocsp-request", request(id, nonce), new Bounds(MAX_BYTES, TIME, privateAddresses));
            OcspCache.Answer read = OcspAnswer.read(answer, issuer, now).of(id, Optional.of(nonce));
            Instant latest = now.plus(MAX_KEPT);
            return read.until().isBefore(latest) ? read : new OcspCache.Answer(read.status(), latest);
        } catch (IOException e) {
            EjbLog.LOG.responderSilent(url, e.getMessage());
            return new OcspCache.Answer(RevocationStatus.UNKNOWN, now.plus(SILENCE_KEPT));
        }
    }

    private static byte[] nonce() throws IOException {
        byte[] random = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(random);
        return new DEROctetString(random).getEncoded();
    }

    private static CertificateID id(X509Certificate certificate, X509Certificate issuer) throws IOException {
        try {
            return new CertificateID(
                    new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
                    new JcaX509CertificateHolder(issuer),
                    certificate.getSerialNumber());
        } catch (OperatorCreationException | OCSPException | CertificateEncodingException e) {
            throw new IOException("the question can't be made", e);
        }
    }

    private static byte[] request(CertificateID id, byte[] nonce) throws IOException {
        try {
            Extension extension = new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, nonce);
            return new OCSPReqBuilder()
                    .addRequest(id)
                    .setRequestExtensions(new Extensions(extension))
                    .build()
                    .getEncoded();
        } catch (OCSPException e) {
            throw new IOException("the question can't be made", e);
        }
    }

    /** The responder that the certificate names (RFC 5280 section 4.2.2.1). */
    private static Optional<URI> named(X509Certificate certificate) {
        try {
            AuthorityInformationAccess access = AuthorityInformationAccess.fromExtensions(
                    new JcaX509CertificateHolder(certificate).getExtensions());
            return access == null
                    ? Optional.empty()
                    : Arrays.stream(access.getAccessDescriptions())
                            .filter(entry -> AccessDescription.id_ad_ocsp.equals(entry.getAccessMethod()))
                            .map(AccessDescription::getAccessLocation)
                            .filter(name -> name.getTagNo() == GeneralName.uniformResourceIdentifier)
                            .map(name -> name.getName().toString())
                            .flatMap(url -> webAddress(url).stream())
                            .findFirst();
        } catch (CertificateEncodingException | IllegalArgumentException e) {
            EjbLog.LOG.debug("the certificate's access information is broken", e);
            return Optional.empty();
        }
    }

    private static Optional<URI> webAddress(String url) {
        try {
            return Optional.of(WebAddress.checked(url))
                    .filter(address -> !address.isEmpty())
                    .map(URI::create);
        } catch (IllegalArgumentException e) {
            EjbLog.LOG.debugf("the certificate names no web address: %s", e.getMessage());
            return Optional.empty();
        }
    }
}

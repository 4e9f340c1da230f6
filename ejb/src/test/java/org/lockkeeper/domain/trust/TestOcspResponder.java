package org.lockkeeper.domain.trust;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** An OCSP responder on loopback, which can also misbehave. */
public final class TestOcspResponder implements AutoCloseable {

    private final HttpServer server;
    private final TestCertificate signer;
    private final Set<BigInteger> revoked = ConcurrentHashMap.newKeySet();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean broken;
    private volatile boolean forgetful;
    private volatile byte[] replay;
    private volatile byte[] last;
    private volatile Duration age = Duration.ofMinutes(1);

    /** Signs with the key of the issuer, or of whom it has appointed. */
    public TestOcspResponder(TestCertificate signer) {
        this.signer = signer;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/ocsp";
    }

    public void revoke(TestCertificate certificate) {
        revoked.add(certificate.certificate().getSerialNumber());
    }

    public int asked() {
        return asked.get();
    }

    /** Answers 500 from now on. */
    public void breakDown() {
        broken = true;
    }

    /** Leaves the nonce out. */
    public void forgetNonces() {
        forgetful = true;
    }

    /** Gives its last answer again, to whatever question. */
    public void repeatItself() {
        replay = last;
    }

    /** Its answers began so long ago, and end an hour later. */
    public void aged(Duration newAge) {
        age = newAge;
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        byte[] request = exchange.getRequestBody().readAllBytes();
        if (broken) {
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
            return;
        }
        last = replay == null ? response(request) : replay;
        exchange.sendResponseHeaders(200, last.length);
        exchange.getResponseBody().write(last);
        exchange.close();
    }

    private byte[] response(byte[] request) throws IOException {
        try {
            OCSPReq question = new OCSPReq(request);
            BasicOCSPRespBuilder builder = new BasicOCSPRespBuilder(
                    SubjectPublicKeyInfo.getInstance(signer.keys().getPublic().getEncoded()),
                    new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1));
            CertificateID id = question.getRequestList()[0].getCertID();
            CertificateStatus status = revoked.contains(id.getSerialNumber())
                    ? new RevokedStatus(Date.from(TestCertificate.NOW), CRLReason.keyCompromise)
                    : CertificateStatus.GOOD;
            Date begin = Date.from(TestCertificate.NOW.minus(age));
            builder.addResponse(id, status, begin, Date.from(begin.toInstant().plus(Duration.ofHours(1))));
            Extension nonce = question.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
            if (nonce != null && !forgetful) {
                builder.setResponseExtensions(new Extensions(nonce));
            }
            return new OCSPRespBuilder()
                    .build(
                            OCSPResp.SUCCESSFUL,
                            builder.build(
                                    new JcaContentSignerBuilder("SHA256withECDSA")
                                            .build(signer.keys().getPrivate()),
                                    new X509CertificateHolder[] {new JcaX509CertificateHolder(signer.certificate())},
                                    Date.from(TestCertificate.NOW)))
                    .getEncoded();
        } catch (org.bouncycastle.cert.ocsp.OCSPException
                | org.bouncycastle.operator.OperatorCreationException
                | java.security.cert.CertificateEncodingException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

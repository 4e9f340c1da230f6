package org.lockkeeper.infrastructure.pki;

import jakarta.enterprise.context.Dependent;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.lockkeeper.domain.certificate.CertificateReader;

/** Reads with the JDK's own parser: what TLS will use later is what is accepted here. */
@Dependent
class JdkCertificateReader implements CertificateReader {

    @Override
    public List<X509Certificate> chain(String pem) {
        try {
            List<X509Certificate> chain = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (chain.isEmpty()) {
                throw new IllegalArgumentException("there is no certificate in this text");
            }
            return chain;
        } catch (CertificateException e) {
            throw new IllegalArgumentException("this text holds a certificate that cannot be read", e);
        }
    }
}

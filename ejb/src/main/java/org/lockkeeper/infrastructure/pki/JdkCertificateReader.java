package org.lockkeeper.infrastructure.pki;

import jakarta.enterprise.context.Dependent;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.lockkeeper.domain.certificate.CertificateReader;

/** For texts that the product has written itself. */
@Dependent
class JdkCertificateReader implements CertificateReader {

    @Override
    public List<X509Certificate> chain(String pem) {
        try {
            List<X509Certificate> chain = Der.certificates(pem.getBytes(StandardCharsets.US_ASCII));
            if (chain.isEmpty()) {
                throw new IllegalArgumentException("there is no certificate in this text");
            }
            return chain;
        } catch (CertificateException e) {
            throw new IllegalArgumentException("this text holds a certificate that cannot be read", e);
        }
    }
}

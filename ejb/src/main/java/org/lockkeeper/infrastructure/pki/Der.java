package org.lockkeeper.infrastructure.pki;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/** Reads with the JDK's own parser: what TLS will use later is what is accepted here. */
final class Der {

    private Der() {}

    /** Certificates one after the other, in PEM or DER, or a PKCS#7 file. */
    static List<X509Certificate> certificates(byte[] bytes) throws CertificateException {
        return CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(bytes)).stream()
                .map(X509Certificate.class::cast)
                .toList();
    }
}

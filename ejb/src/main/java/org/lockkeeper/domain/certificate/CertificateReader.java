package org.lockkeeper.domain.certificate;

import java.security.cert.X509Certificate;
import java.util.List;

/** Reads certificates from text. */
public interface CertificateReader {

    /**
     * Every certificate in a PEM text, in its order.
     *
     * @throws IllegalArgumentException where there is none, or one is broken
     */
    List<X509Certificate> chain(String pem);
}

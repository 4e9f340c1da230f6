package org.lockkeeper.domain.certificate;

import java.security.PrivateKey;
import java.util.List;

/** Makes key pairs, certificates and signing requests. */
public interface CertificateFactory {

    /** A new key pair with a self-signed certificate, and the request to have it signed by a CA. */
    NewCertificate selfSigned(Order order);

    /**
     * What to make.
     *
     * @param commonName of subject and issuer
     * @param dnsNames subject alternative names
     * @param ipAddresses literal addresses, subject alternative names as well
     * @param validityDays from now; clients refuse more than 398 in practice
     */
    record Order(String commonName, List<String> dnsNames, List<String> ipAddresses, int validityDays) {}

    /** What was made; PEM texts, and the key, which is to be sealed at once. */
    record NewCertificate(PrivateKey key, String chainPem, String requestPem) {

        @Override
        public String toString() {
            return "NewCertificate";
        }
    }
}

package org.lockkeeper.domain.certificate;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.util.List;
import javax.security.auth.x500.X500Principal;

/** Makes key pairs, self-signed certificates and signing requests. */
public interface CertificateFactory {

    /** A new key pair with a self-signed certificate, and the request to have it signed by a CA (mission R8). */
    NewCertificate selfSigned(Order order);

    /** A new key pair alone. RSA takes seconds. */
    KeyPair newKeys(KeySpec spec);

    /** The name as certificates have it. */
    X500Principal principal(SubjectName name);

    /** A signing request for an existing key, asking for what the certificate of that PEM text has. */
    String requestFor(PrivateKey key, String chainPem);

    /**
     * What to make.
     *
     * @param validityDays from now; clients refuse more than 398 in practice
     * @param authority whether it may sign others, instead of being a server's
     */
    record Order(SubjectName subject, AlternativeNames names, KeySpec key, int validityDays, boolean authority) {

        /** A server's, with the default key. */
        public Order(String commonName, List<String> dnsNames, List<String> ipAddresses, int validityDays) {
            this(
                    SubjectName.of(commonName),
                    new AlternativeNames(dnsNames, ipAddresses, List.of()),
                    KeySpec.DEFAULT,
                    validityDays,
                    false);
        }
    }

    /** What was made; PEM texts, and the key, which is to be sealed at once. */
    record NewCertificate(PrivateKey key, String chainPem, String requestPem) {

        @Override
        public String toString() {
            return "NewCertificate";
        }
    }
}

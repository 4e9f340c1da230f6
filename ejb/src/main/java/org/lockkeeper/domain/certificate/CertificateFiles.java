package org.lockkeeper.domain.certificate;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.security.auth.x500.X500Principal;

/**
 * Reads files that strangers have made, and writes those for them. Reading is bounded in size, depth, number of objects
 * and rounds of key derivation; whatever is wrong is a {@link CertificateFileException}.
 */
public interface CertificateFiles {

    /** Largest file that is looked at, in bytes. */
    int MAX_BYTES = 1 << 20;

    /** Every certificate of a PEM text, a DER certificate or a PKCS#7 file (PEM or DER), in its order; at least one. */
    List<X509Certificate> certificates(byte[] file);

    /**
     * The one private key of a PKCS#12, JKS or PEM file, with all certificates in it.
     *
     * @param password of the file or of its encrypted key; empty where there is none
     */
    KeyFile key(byte[] file, char[] password);

    /** A signing request (PKCS#10, PEM or DER) whose signature proves that the sender has the key. */
    SigningRequest request(byte[] file);

    /** A PKCS#12 file: PBES2 with AES-256, as OpenSSL 3, Windows and Java read it. */
    byte[] pkcs12(String alias, PrivateKey key, List<X509Certificate> chain, char[] password);

    /** The key as encrypted PKCS#8, PEM. */
    String encryptedKey(PrivateKey key, char[] password);

    /** PEM text. */
    String pem(List<X509Certificate> certificates);

    /**
     * What a key file holds.
     *
     * @param chain the key's own certificate first; the others in the file's order
     */
    record KeyFile(PrivateKey key, List<X509Certificate> chain) {

        @Override
        public String toString() {
            return "KeyFile";
        }
    }

    /** What a client asks for. */
    record SigningRequest(X500Principal subject, PublicKey publicKey, AlternativeNames names) {}
}

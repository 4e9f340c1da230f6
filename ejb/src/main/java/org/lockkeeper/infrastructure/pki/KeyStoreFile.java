package org.lockkeeper.infrastructure.pki;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.pkcs.PKCS12PfxPdu;
import org.bouncycastle.pkcs.PKCSException;
import org.lockkeeper.domain.certificate.CertificateFileException;
import org.lockkeeper.domain.certificate.CertificateFiles.KeyFile;

/** PKCS#12 and JKS, read with the JDK. */
final class KeyStoreFile {

    private static final int JKS_MAGIC = 0xFEEDFEED;
    private static final int JCEKS_MAGIC = 0xCECECECE;
    private static final String WRONG_PASSWORD = "does not open with this password, or is damaged";

    private KeyStoreFile() {}

    static KeyFile read(byte[] file, char[] password) {
        boolean jks = startsWith(file, JKS_MAGIC);
        if (startsWith(file, JCEKS_MAGIC)) {
            throw new CertificateFileException(
                    "is a JCEKS key store; convert it with" + " keytool -importkeystore -deststoretype pkcs12");
        }
        if (!jks) {
            checkPkcs12(file);
        }
        try {
            KeyStore store = KeyStore.getInstance(jks ? "JKS" : "PKCS12");
            store.load(new ByteArrayInputStream(file), password);
            return content(store, password);
        } catch (UnrecoverableKeyException e) {
            throw new CertificateFileException(WRONG_PASSWORD, e);
        } catch (IOException e) {
            boolean password2 = e.getCause() instanceof UnrecoverableKeyException;
            throw new CertificateFileException(
                    password2 || !jks ? WRONG_PASSWORD : "is a JKS key store that is damaged", e);
        } catch (GeneralSecurityException e) {
            throw new CertificateFileException("is a key store that cannot be read: " + e.getMessage(), e);
        }
    }

    private static void checkPkcs12(byte[] file) {
        Asn1Bounds.check(file);
        try {
            KeyDerivation.check(new PKCS12PfxPdu(file));
        } catch (IOException
                | PKCSException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException e) {
            throw new CertificateFileException("is no PKCS#12 or JKS key store, and no PEM file with a private key", e);
        }
    }

    private static KeyFile content(KeyStore store, char[] password) throws GeneralSecurityException {
        List<String> keys = Collections.list(store.aliases()).stream()
                .filter(alias -> isKey(store, alias))
                .toList();
        if (keys.size() != 1) {
            throw new CertificateFileException(
                    keys.isEmpty()
                            ? "holds no private key"
                            : "holds " + keys.size()
                                    + " private keys; export the one that is meant into a file of its own");
        }
        if (!(store.getKey(keys.get(0), password) instanceof PrivateKey key)) {
            throw new CertificateFileException("holds no private key");
        }
        Certificate[] chain = store.getCertificateChain(keys.get(0));
        return new KeyFile(
                key,
                Stream.of(chain == null ? new Certificate[0] : chain)
                        .map(X509Certificate.class::cast)
                        .toList());
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the store is loaded", e);
        }
    }

    private static boolean startsWith(byte[] file, int magic) {
        return file.length >= Integer.BYTES && java.nio.ByteBuffer.wrap(file).getInt() == magic;
    }
}

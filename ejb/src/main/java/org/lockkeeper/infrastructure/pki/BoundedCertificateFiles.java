package org.lockkeeper.infrastructure.pki;

import jakarta.enterprise.context.Dependent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.io.pem.PemObject;
import org.lockkeeper.domain.certificate.CertificateFileException;
import org.lockkeeper.domain.certificate.CertificateFiles;
import org.lockkeeper.domain.certificate.KeyPairs;
import org.lockkeeper.domain.certificate.Strength;

/** Reads and writes them; bounds first, then the JDK's parsers where it has one, then the rules of {@link Strength}. */
@Dependent
class BoundedCertificateFiles implements CertificateFiles {

    private static final int MAX_CERTIFICATES = 32;
    private static final int EXPORT_ROUNDS = 210_000;

    @Override
    public List<X509Certificate> certificates(byte[] file) {
        checkSize(file);
        List<X509Certificate> found = new ArrayList<>();
        if (PemBlocks.isPem(file)) {
            PemBlocks.read(file).forEach(block -> found.addAll(certificates(block)));
        } else {
            Asn1Bounds.check(file);
            found.addAll(parse(file));
        }
        return checked(found);
    }

    @Override
    public KeyFile key(byte[] file, char[] password) {
        checkSize(file);
        KeyFile read = PemBlocks.isPem(file) ? pemKey(file, password) : KeyStoreFile.read(file, password);
        refuse(Strength.refusal(read.key()), "private key in it");
        List<X509Certificate> certificates = checked(read.chain());
        X509Certificate own = certificates.stream()
                .filter(certificate -> belongs(read.key(), certificate.getPublicKey()))
                .findFirst()
                .orElseThrow(() ->
                        new CertificateFileException("holds a private key, but no certificate that belongs to it"));
        List<X509Certificate> chain = new ArrayList<>(List.of(own));
        certificates.stream().filter(certificate -> !certificate.equals(own)).forEach(chain::add);
        return new KeyFile(read.key(), List.copyOf(chain));
    }

    @Override
    public SigningRequest request(byte[] file) {
        checkSize(file);
        return SigningRequests.read(file);
    }

    @Override
    public byte[] pkcs12(String alias, PrivateKey key, List<X509Certificate> chain, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(alias, key, password, chain.toArray(Certificate[]::new));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, password);
            return bytes.toByteArray();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the runtime cannot write PKCS#12", e);
        }
    }

    @Override
    public String encryptedKey(PrivateKey key, char[] password) {
        try {
            return Pem.write(new JcaPKCS8Generator(
                    key,
                    new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
                            .setProvider(Signing.provider())
                            .setRandom(new SecureRandom())
                            .setPRF(PKCS8Generator.PRF_HMACSHA256)
                            .setIterationCount(EXPORT_ROUNDS)
                            .setPassword(password)
                            .build()));
        } catch (OperatorCreationException | IOException e) {
            throw new IllegalStateException("the runtime cannot encrypt a key", e);
        }
    }

    @Override
    public String pem(List<X509Certificate> certificates) {
        StringBuilder text = new StringBuilder();
        try {
            for (X509Certificate certificate : certificates) {
                text.append(Pem.write(certificate));
            }
            return text.toString();
        } catch (IOException e) {
            throw new IllegalStateException("a parsed certificate can be written", e);
        }
    }

    private static void checkSize(byte[] file) {
        if (file.length == 0) {
            throw new CertificateFileException("is empty");
        }
        if (file.length > MAX_BYTES) {
            throw new CertificateFileException("is larger than 1 MiB; no certificate file is");
        }
    }

    private static List<X509Certificate> certificates(PemObject block) {
        return switch (block.getType()) {
            case "CERTIFICATE", "X509 CERTIFICATE", "PKCS7", "CMS" -> parse(block.getContent());
            case "TRUSTED CERTIFICATE" ->
                throw new CertificateFileException(
                        "is in OpenSSL's own form TRUSTED CERTIFICATE; convert it with openssl x509");
            default -> {
                if (PemKey.isKey(block)) {
                    throw new CertificateFileException(
                            "holds a private key where only certificates are expected; a key never belongs in a reply");
                }
                yield List.of();
            }
        };
    }

    private static KeyFile pemKey(byte[] file, char[] password) {
        List<PemObject> blocks = PemBlocks.read(file);
        List<PemObject> keys = blocks.stream().filter(PemKey::isKey).toList();
        if (keys.size() != 1) {
            throw new CertificateFileException(
                    keys.isEmpty()
                            ? "holds no private key"
                            : "holds " + keys.size() + " private keys; leave only the one that is meant");
        }
        PrivateKey key = PemKey.read(keys.get(0), password);
        List<X509Certificate> certificates = new ArrayList<>();
        blocks.stream()
                .filter(block -> !PemKey.isKey(block))
                .forEach(block -> certificates.addAll(certificates(block)));
        return new KeyFile(key, certificates);
    }

    private static List<X509Certificate> parse(byte[] der) {
        try {
            return Der.certificates(der);
        } catch (CertificateException e) {
            throw new CertificateFileException("holds a certificate that cannot be read", e);
        }
    }

    private static List<X509Certificate> checked(List<X509Certificate> certificates) {
        if (certificates.isEmpty()) {
            throw new CertificateFileException("holds no certificate");
        }
        if (certificates.size() > MAX_CERTIFICATES) {
            throw new CertificateFileException("holds more than " + MAX_CERTIFICATES + " certificates");
        }
        certificates.forEach(BoundedCertificateFiles::refuseCostly);
        return certificates.stream().distinct().toList();
    }

    /** Weak ones may be looked at, and are refused where they are used; those that cost too much are refused at once. */
    private static void refuseCostly(X509Certificate certificate) {
        PublicKey key = certificate.getPublicKey();
        Strength.refusal(key).filter(why -> why.contains("at most")).ifPresent(why -> {
            throw new CertificateFileException(
                    "cannot be used: '" + certificate.getSubjectX500Principal() + "' " + why);
        });
    }

    private static boolean belongs(PrivateKey key, PublicKey publicKey) {
        return Strength.refusal(publicKey).isEmpty() && KeyPairs.belongTogether(key, publicKey);
    }

    private static void refuse(java.util.Optional<String> why, String what) {
        why.ifPresent(reason -> {
            throw new CertificateFileException("cannot be used: the " + what + " " + reason);
        });
    }
}

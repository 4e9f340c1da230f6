package org.lockkeeper.infrastructure.pki;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMDecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;
import org.lockkeeper.domain.certificate.CertificateFileException;

/** A private key in a PEM block: PKCS#8 in clear or encrypted, and the older forms of OpenSSL. */
final class PemKey {

    private static final String WRONG_PASSWORD = "has a private key that does not open with this password";

    private PemKey() {}

    static boolean isKey(PemObject block) {
        return block.getType().endsWith("PRIVATE KEY");
    }

    static PrivateKey read(PemObject block, char[] password) {
        try {
            return key(info(block, password));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new CertificateFileException("has a private key that cannot be read", e);
        }
    }

    static PrivateKey key(PrivateKeyInfo info) throws IOException, GeneralSecurityException {
        ASN1ObjectIdentifier algorithm = info.getPrivateKeyAlgorithm().getAlgorithm();
        return KeyFactory.getInstance(name(algorithm)).generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()));
    }

    private static String name(ASN1ObjectIdentifier algorithm) {
        if (algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)) {
            return "RSA";
        }
        if (algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            return "EC";
        }
        if (algorithm.equals(EdECObjectIdentifiers.id_Ed25519)) {
            return "Ed25519";
        }
        throw new CertificateFileException(
                "has a private key of a kind that is not accepted (" + algorithm + "); RSA, EC and Ed25519 are");
    }

    private static PrivateKeyInfo info(PemObject block, char[] password) throws IOException, OperatorCreationException {
        Object parsed = parse(block);
        if (parsed instanceof PrivateKeyInfo info) {
            return info;
        }
        if (parsed instanceof PEMKeyPair pair) {
            return pair.getPrivateKeyInfo();
        }
        needsPassword(password);
        if (parsed instanceof PKCS8EncryptedPrivateKeyInfo encrypted) {
            return decrypt(encrypted, password);
        }
        if (parsed instanceof PEMEncryptedKeyPair encrypted) {
            return decrypt(encrypted, password);
        }
        throw new CertificateFileException("has a private key of an unknown form, " + block.getType());
    }

    private static Object parse(PemObject block) throws IOException {
        StringWriter text = new StringWriter();
        try (PemWriter writer = new PemWriter(text)) {
            writer.writeObject(block);
        }
        try (PEMParser parser = new PEMParser(new StringReader(text.toString()))) {
            return parser.readObject();
        }
    }

    private static PrivateKeyInfo decrypt(PKCS8EncryptedPrivateKeyInfo encrypted, char[] password)
            throws OperatorCreationException {
        KeyDerivation.check(encrypted.toASN1Structure().getEncryptionAlgorithm());
        try {
            return encrypted.decryptPrivateKeyInfo(new JceOpenSSLPKCS8DecryptorProviderBuilder()
                    .setProvider(Signing.provider())
                    .build(password));
        } catch (PKCSException e) {
            throw new CertificateFileException(WRONG_PASSWORD, e);
        }
    }

    private static PrivateKeyInfo decrypt(PEMEncryptedKeyPair encrypted, char[] password) throws IOException {
        try {
            return encrypted
                    .decryptKeyPair(new JcePEMDecryptorProviderBuilder()
                            .setProvider(Signing.provider())
                            .build(password))
                    .getPrivateKeyInfo();
        } catch (PEMException e) {
            throw new CertificateFileException(WRONG_PASSWORD, e);
        }
    }

    private static void needsPassword(char[] password) {
        if (password.length == 0) {
            throw new CertificateFileException("has an encrypted private key; give its password");
        }
    }
}

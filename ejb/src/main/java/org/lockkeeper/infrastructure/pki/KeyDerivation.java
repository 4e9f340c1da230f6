package org.lockkeeper.infrastructure.pki;

import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.misc.MiscObjectIdentifiers;
import org.bouncycastle.asn1.misc.ScryptParams;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.EncryptedData;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.MacData;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCS12PBEParams;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.pkcs.PKCS12PfxPdu;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagFactory;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.lockkeeper.domain.certificate.CertificateFileException;

/** Bounds the work that a file may ask for before its password can be checked: a stranger writes the number of rounds. */
final class KeyDerivation {

    private static final BigInteger MAX_ROUNDS = BigInteger.valueOf(2_000_000);
    private static final BigInteger MAX_SCRYPT = BigInteger.valueOf(1 << 20);

    private KeyDerivation() {}

    /** Of one encrypted object. */
    static void check(AlgorithmIdentifier algorithm) {
        ASN1Encodable parameters = algorithm.getParameters();
        if (algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBES2)) {
            check(PBES2Parameters.getInstance(parameters).getKeyDerivationFunc());
        } else if (algorithm.getAlgorithm().on(PKCSObjectIdentifiers.pkcs_12PbeIds)) {
            rounds(PKCS12PBEParams.getInstance(parameters).getIterations());
        } else {
            throw new CertificateFileException("is encrypted in a way that is not accepted (" + algorithm.getAlgorithm()
                    + "); use PBES2 with AES");
        }
    }

    /** Of a PKCS#12 file: its MAC, and everything encrypted in it. */
    static void check(PKCS12PfxPdu file) throws org.bouncycastle.pkcs.PKCSException {
        MacData mac = Pfx.getInstance(file.toASN1Structure()).getMacData();
        if (mac != null) {
            rounds(mac.getIterationCount());
        }
        for (ContentInfo content : file.getContentInfos()) {
            if (content.getContentType().equals(PKCSObjectIdentifiers.encryptedData)) {
                check(EncryptedData.getInstance(content.getContent()).getEncryptionAlgorithm());
            } else {
                bags(content);
            }
        }
    }

    private static void bags(ContentInfo content) {
        for (PKCS12SafeBag bag : new PKCS12SafeBagFactory(content).getSafeBags()) {
            if (bag.getBagValue() instanceof PKCS8EncryptedPrivateKeyInfo key) {
                check(key.toASN1Structure().getEncryptionAlgorithm());
            }
        }
    }

    private static void check(KeyDerivationFunc function) {
        if (function.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBKDF2)) {
            rounds(PBKDF2Params.getInstance(function.getParameters()).getIterationCount());
        } else if (function.getAlgorithm().equals(MiscObjectIdentifiers.id_scrypt)) {
            ScryptParams scrypt = ScryptParams.getInstance(function.getParameters());
            refuse(scrypt.getCostParameter()
                            .multiply(scrypt.getBlockSize())
                            .multiply(scrypt.getParallelizationParameter())
                            .compareTo(MAX_SCRYPT)
                    > 0);
        } else {
            throw new CertificateFileException("derives its key in a way that is not accepted");
        }
    }

    private static void rounds(BigInteger count) {
        refuse(count.signum() < 1 || count.compareTo(MAX_ROUNDS) > 0);
    }

    private static void refuse(boolean tooMuch) {
        if (tooMuch) {
            throw new CertificateFileException(
                    "asks for more rounds of key derivation than " + MAX_ROUNDS + "; export it again with fewer");
        }
    }
}

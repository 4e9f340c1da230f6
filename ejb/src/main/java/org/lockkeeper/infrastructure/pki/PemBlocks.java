package org.lockkeeper.infrastructure.pki;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.util.encoders.DecoderException;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.lockkeeper.domain.certificate.CertificateFileException;

/** The blocks of a PEM file (RFC 7468), each within the bounds of {@link Asn1Bounds} unless it is encrypted as a whole. */
final class PemBlocks {

    private static final String BEGIN = "-----BEGIN ";
    private static final int MAX_BLOCKS = 64;

    private PemBlocks() {}

    static boolean isPem(byte[] file) {
        return text(file).contains(BEGIN);
    }

    static List<PemObject> read(byte[] file) {
        List<PemObject> blocks = new ArrayList<>();
        try (PemReader reader = new PemReader(new StringReader(text(file)))) {
            for (PemObject block = reader.readPemObject(); block != null; block = reader.readPemObject()) {
                if (blocks.size() == MAX_BLOCKS) {
                    throw new CertificateFileException("has more than " + MAX_BLOCKS + " PEM blocks");
                }
                if (block.getHeaders().isEmpty()) {
                    Asn1Bounds.check(block.getContent());
                }
                blocks.add(block);
            }
            return blocks;
        } catch (IOException | DecoderException | IllegalArgumentException e) {
            throw new CertificateFileException(
                    "has a PEM block that is cut off or is no Base64 text; look at its BEGIN and END lines", e);
        }
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}

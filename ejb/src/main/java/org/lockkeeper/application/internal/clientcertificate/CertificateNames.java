package org.lockkeeper.application.internal.clientcertificate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/** The names in a certificate that can name a user. What is broken names nobody. */
final class CertificateNames {

    private static final int OTHER_NAME = 0;
    private static final int RFC822_NAME = 1;

    /** 1.3.6.1.4.1.311.20.2.3 in DER. */
    private static final String UPN = "060a2b060104018237140203";

    private static final int EXPLICIT = 0xa0;
    private static final int UTF8 = 0x0c;

    private CertificateNames() {}

    /** The subject's common names; more than one is rare, and none of them is better than the others. */
    static List<String> common(X509Certificate certificate) {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
                            .map(Rdn::getValue)
                            .filter(String.class::isInstance)
                            .map(String.class::cast)
                            .toList();
        } catch (InvalidNameException e) {
            return List.of();
        }
    }

    static List<String> email(X509Certificate certificate) {
        return alternative(certificate).stream()
                .filter(name -> name.get(0).equals(RFC822_NAME))
                .map(name -> name.get(1).toString())
                .toList();
    }

    /** Windows user principal names: UTF-8 in an otherName. */
    static List<String> principal(X509Certificate certificate) {
        return alternative(certificate).stream()
                .filter(name -> name.get(0).equals(OTHER_NAME) && name.get(1) instanceof byte[])
                .flatMap(name -> principal((byte[]) name.get(1)).stream())
                .toList();
    }

    private static Optional<String> principal(byte[] otherName) {
        int at = HexFormat.of().formatHex(otherName).indexOf(UPN);
        return at < 0 || at % 2 != 0
                ? Optional.empty()
                : text(ByteBuffer.wrap(otherName).position((at + UPN.length()) / 2));
    }

    /** A UTF8String within an explicit tag, which Java 17 gives twice. Lengths of one byte only: names are short. */
    private static Optional<String> text(ByteBuffer der) {
        if (der.remaining() < 2) {
            return Optional.empty();
        }
        int tag = der.get() & 0xff;
        int length = der.get();
        if (length < 0 || length > der.remaining()) {
            return Optional.empty();
        }
        ByteBuffer content = der.slice(der.position(), length);
        return switch (tag) {
            case EXPLICIT -> text(content);
            case UTF8 -> Optional.of(StandardCharsets.UTF_8.decode(content).toString());
            default -> Optional.empty();
        };
    }

    private static Collection<List<?>> alternative(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null ? List.of() : names;
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }
}

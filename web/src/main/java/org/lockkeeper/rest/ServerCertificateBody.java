package org.lockkeeper.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lockkeeper.application.CertificateView;
import org.lockkeeper.application.DistinguishedName;
import org.lockkeeper.application.ServerCertificateView;

/**
 * A server certificate, as the API shows it: the certificate's own fields, and those of its place here.
 *
 * @param chain the certificates above it
 * @param usedBy Sites by name; others as {@code kind:name}
 * @param mayIssue whether it can sign certificates of clients
 * @param next what follows; null where nothing is planned
 */
@Schema(name = "ServerCertificate")
public record ServerCertificateBody(
        String alias,
        DistinguishedName subject,
        DistinguishedName issuer,
        String serialNumber,
        List<String> subjectAlternativeNames,
        @Schema(format = "date-time") String notBefore,
        @Schema(format = "date-time") String notAfter,
        CertificateView.Key key,
        String signatureAlgorithm,
        String sha256,
        List<String> keyUsage,
        List<String> extendedKeyUsage,
        boolean certificateAuthority,
        boolean selfSigned,
        boolean mayIssue,
        List<String> usedBy,
        long daysLeft,

        @Schema(enumeration = {"GOOD", "EXPIRING", "EXPIRING_SOON", "EXPIRED"})
        String stage,

        List<CertificateView.Problem> problems,
        List<CertificateBody> chain,
        @Schema(nullable = true) Next next,
        @Schema(format = "date-time") String createdAt) {

    /** A planned rollover. */
    @Schema(name = "NextCertificate")
    public record Next(@Schema(format = "date-time") String activeAt, CertificateBody certificate) {}

    static ServerCertificateBody of(ServerCertificateView view) {
        CertificateView own = view.certificate();
        return new ServerCertificateBody(
                view.alias(),
                own.subject(),
                own.issuer(),
                own.serialNumber(),
                own.subjectAlternativeNames(),
                own.notBefore().toString(),
                own.notAfter().toString(),
                own.key(),
                own.signatureAlgorithm(),
                own.sha256(),
                own.keyUsage(),
                own.extendedKeyUsage(),
                own.authority(),
                own.selfSigned(),
                view.mayIssue(),
                view.usedBy(),
                view.daysLeft(),
                view.stage(),
                own.problems(),
                CertificateBody.of(view.chain()),
                next(view.next()),
                view.createdAt().toString());
    }

    private static Next next(ServerCertificateView.Next next) {
        return next == null ? null : new Next(next.activeAt().toString(), CertificateBody.of(next.certificate()));
    }
}

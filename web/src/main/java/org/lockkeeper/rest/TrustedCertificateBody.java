package org.lockkeeper.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lockkeeper.application.CertificateView;
import org.lockkeeper.application.DistinguishedName;
import org.lockkeeper.application.TrustDecision;
import org.lockkeeper.application.TrustedCertificateView;

/**
 * An entry of the Trusted Certificates database, as the API shows it: the decision, and what the certificate says.
 *
 * @param certificate PEM text
 * @param site where the decision holds; null: on all Sites
 * @param user for whom it holds; null: for any user
 * @param seen how clients have shown it; null where an administrator brought it
 */
@Schema(name = "TrustedCertificate")
public record TrustedCertificateBody(
        long id,
        String certificate,

        @Schema(enumeration = {"TRUSTED", "DISTRUSTED", "PENDING"})
        String state,

        @Schema(nullable = true) String site,
        @Schema(nullable = true) String user,
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
        List<CertificateView.Problem> problems,
        @Schema(nullable = true) Seen seen,
        @Schema(format = "date-time") String createdAt,
        @Schema(format = "date-time", nullable = true) String decidedAt,
        @Schema(nullable = true) String decidedBy) {

    /** The last time it was shown in vain, and how often in all. */
    @Schema(name = "Sighting")
    public record Seen(
            String user,
            String site,
            String address,
            long count,
            @Schema(format = "date-time") String first,
            @Schema(format = "date-time") String last) {

        static Seen of(TrustedCertificateView.Seen seen) {
            return new Seen(
                    seen.user(),
                    seen.site(),
                    seen.address(),
                    seen.count(),
                    seen.first().toString(),
                    seen.last().toString());
        }
    }

    static TrustedCertificateBody of(TrustedCertificateView view) {
        CertificateView own = view.certificate();
        return new TrustedCertificateBody(
                view.id(),
                own.pem(),
                view.state(),
                view.site(),
                view.user(),
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
                own.problems(),
                view.seen() == null ? null : Seen.of(view.seen()),
                view.createdAt().toString(),
                view.decidedAt() == null ? null : view.decidedAt().toString(),
                view.decidedBy());
    }

    /** A merge patch of the decision. */
    static TrustDecision patch(String json, TrustedCertificateView present) {
        JsonFields fields = JsonFields.read(json);
        TrustDecision decision = decision(fields, new TrustDecision(present.state(), present.site(), present.user()));
        fields.done();
        return decision;
    }

    static TrustDecision decision(JsonFields fields, TrustDecision absent) {
        return new TrustDecision(
                fields.text("state", absent.state(), null),
                fields.text("site", absent.site(), null),
                fields.text("user", absent.user(), null));
    }
}

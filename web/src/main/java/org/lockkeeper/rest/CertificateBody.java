package org.lockkeeper.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lockkeeper.application.CertificateView;
import org.lockkeeper.application.DistinguishedName;

/**
 * What a certificate says, as the API shows it.
 *
 * @param serialNumber capital hexadecimal digits
 * @param sha256 fingerprint, small hexadecimal digits
 */
@Schema(name = "Certificate")
public record CertificateBody(
        DistinguishedName subject,
        DistinguishedName issuer,
        String serialNumber,
        List<String> subjectAlternativeNames,
        @Schema(format = "date-time") String notBefore,
        @Schema(format = "date-time") String notAfter,
        CertificateView.Key key,
        String signatureAlgorithm,
        String sha256,
        String sha1,
        List<String> keyUsage,
        List<String> extendedKeyUsage,
        boolean certificateAuthority,
        boolean selfSigned,
        List<CertificateView.Problem> problems,
        String pem) {

    static CertificateBody of(CertificateView view) {
        return new CertificateBody(
                view.subject(),
                view.issuer(),
                view.serialNumber(),
                view.subjectAlternativeNames(),
                view.notBefore().toString(),
                view.notAfter().toString(),
                view.key(),
                view.signatureAlgorithm(),
                view.sha256(),
                view.sha1(),
                view.keyUsage(),
                view.extendedKeyUsage(),
                view.authority(),
                view.selfSigned(),
                view.problems(),
                view.pem());
    }

    static List<CertificateBody> of(List<CertificateView> views) {
        return views.stream().map(CertificateBody::of).toList();
    }
}

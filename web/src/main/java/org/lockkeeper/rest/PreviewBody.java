package org.lockkeeper.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lockkeeper.application.CertificatePreview;

/**
 * What a file holds.
 *
 * @param privateKey whether there is a private key in it
 * @param request a signing request; null where it is none
 */
@Schema(name = "CertificatePreview")
public record PreviewBody(
        List<CertificateBody> certificates,
        boolean privateKey,
        @Schema(nullable = true) CertificatePreview.Request request) {

    static PreviewBody of(CertificatePreview preview) {
        return new PreviewBody(CertificateBody.of(preview.certificates()), preview.privateKey(), preview.request());
    }
}

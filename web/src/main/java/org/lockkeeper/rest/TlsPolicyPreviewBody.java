package org.lockkeeper.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lockkeeper.application.TlsPolicyPreview;
import org.lockkeeper.rest.problem.Problem;

/**
 * What a policy would be, were it saved.
 *
 * @param cipherSuites in order, with what speaks against each
 * @param unknown words that mean nothing
 * @param weakenings where there are any, saving needs a reason
 * @param errors why it would be refused
 */
@Schema(name = "TlsPolicyPreview")
public record TlsPolicyPreviewBody(
        List<Suite> cipherSuites, List<String> unknown, List<String> weakenings, List<Problem.FieldError> errors) {

    /** One suite. */
    @Schema(name = "PreviewedCipherSuite")
    public record Suite(
            String name,
            String openSslName,
            List<String> protocols,

            @Schema(enumeration = {"STRONG", "ACCEPTABLE", "WEAK"})
            String strength,

            @Schema(
                    nullable = true,
                    enumeration = {"RSA", "EC"},
                    description = "The key that the certificate must have")
            String key,

            boolean usable,

            @Schema(nullable = true, description = "Why it can't be used, or what is weak")
            String reason) {}

    static TlsPolicyPreviewBody of(TlsPolicyPreview preview) {
        return new TlsPolicyPreviewBody(
                preview.cipherSuites().stream().map(TlsPolicyPreviewBody::suite).toList(),
                preview.unknown(),
                preview.weakenings(),
                preview.errors().stream()
                        .map(error -> new Problem.FieldError(error.field(), error.message()))
                        .toList());
    }

    private static Suite suite(TlsPolicyPreview.Suite suite) {
        return new Suite(
                suite.name(),
                suite.openSslName(),
                suite.protocols(),
                suite.strength(),
                suite.key(),
                suite.usable(),
                suite.reason());
    }
}

package org.lockkeeper.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lockkeeper.application.HandshakeService.HandshakeView;

/** All TLS handshakes that looked alike: same Site, user, address, offer and outcome. */
@Schema(name = "Handshake")
public record HandshakeBody(
        @Schema(nullable = true, description = "Null where none was chosen")
        String site,

        @Schema(nullable = true, description = "Who logged in after it")
        String user,

        String address,

        @Schema(description = "COMPLETED, or why it failed: NO_COMMON_VERSION, NO_COMMON_SUITE …")
        String outcome,

        @Schema(nullable = true, description = "Agreed on") String protocol,
        @Schema(nullable = true, description = "Agreed on") String cipherSuite,

        @Schema(description = "By the client; empty where not known")
        List<String> offeredProtocols,

        @Schema(description = "By the client; empty where not known")
        List<String> offeredSuites,

        @Schema(nullable = true, description = "Its subject")
        String clientCertificate,

        @Schema(nullable = true, description = "About the last failure")
        String detail,

        long count,
        @Schema(format = "date-time") String first,
        @Schema(format = "date-time") String last) {

    static HandshakeBody of(HandshakeView view) {
        return new HandshakeBody(
                orNull(view.site()),
                orNull(view.user()),
                view.address(),
                view.outcome(),
                orNull(view.protocol()),
                orNull(view.cipherSuite()),
                view.offeredProtocols(),
                view.offeredSuites(),
                orNull(view.clientCertificate()),
                orNull(view.detail()),
                view.count(),
                view.first().toString(),
                view.last().toString());
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}

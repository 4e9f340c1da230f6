package org.lockkeeper.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lockkeeper.application.TlsPolicyInput;

/**
 * What a Site's TLS policy leaves of the Server's, in an order of its own. What is null inherits; where a string or a named
 * list is given, it makes the suites, as far as the Server's policy has them.
 */
@Schema(name = "SiteTlsPolicy")
public record SiteTlsPolicyBody(
        @Schema(nullable = true) List<String> protocols,
        @Schema(nullable = true) List<String> cipherSuites,
        @Schema(nullable = true) String cipherString,
        @Schema(nullable = true) String cipherList,
        @Schema(nullable = true) List<String> namedGroups,
        @Schema(nullable = true) List<String> signatureSchemes,
        @Schema(nullable = true) Boolean clearCommandChannelAllowed,
        @Schema(nullable = true) Boolean clearDataChannelAllowed,
        @Schema(nullable = true) Boolean fips) {

    static SiteTlsPolicyBody of(TlsPolicyInput view) {
        return view == null
                ? null
                : new SiteTlsPolicyBody(
                        view.protocols(),
                        view.cipherSuites(),
                        view.cipherString(),
                        view.cipherList(),
                        view.namedGroups(),
                        view.signatureSchemes(),
                        view.clearCommandChannelAllowed(),
                        view.clearDataChannelAllowed(),
                        view.fips());
    }

    static TlsPolicyInput read(JsonFields fields) {
        return TlsPolicyBody.read(fields, null);
    }
}

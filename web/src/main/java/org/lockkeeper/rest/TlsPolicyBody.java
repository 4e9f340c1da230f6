package org.lockkeeper.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lockkeeper.application.TlsPolicyInput;
import org.lockkeeper.application.TlsPolicyView;

/**
 * The Server's TLS policy, as the API shows and takes it. A field that is left out of a change stays as it is.
 *
 * @param protocols at least one
 * @param cipherSuites in order of preference; the server's order wins
 * @param cipherString where given it makes the suites
 * @param cipherList where given, and no string, it makes the suites
 * @param namedGroups empty: the runtime's own
 * @param signatureSchemes empty: the runtime's own
 * @param clearCommandChannelAllowed CCC
 * @param clearDataChannelAllowed PROT C
 * @param fips confines all to what FIPS 140 approves
 * @param reason never shown; asked for with 422 where the change weakens the policy
 */
@Schema(name = "TlsPolicy")
public record TlsPolicyBody(
        @Schema(example = "[\"TLSv1.3\",\"TLSv1.2\"]") List<String> protocols,

        @Schema(description = "IANA names, in order of preference")
        List<String> cipherSuites,

        @Schema(nullable = true, description = "OpenSSL syntax; where given it makes the list")
        String cipherString,

        @Schema(nullable = true, description = "Name of a cipher list; where given, and no string, it makes the list")
        String cipherList,

        List<String> namedGroups,
        List<String> signatureSchemes,
        boolean clearCommandChannelAllowed,
        boolean clearDataChannelAllowed,
        boolean fips,

        @Schema(writeOnly = true, nullable = true, description = "Needed where the change weakens the policy")
        String reason) {

    static TlsPolicyBody of(TlsPolicyView view) {
        return new TlsPolicyBody(
                view.protocols(),
                view.cipherSuites(),
                view.cipherString(),
                view.cipherList(),
                view.namedGroups(),
                view.signatureSchemes(),
                view.clearCommandChannelAllowed(),
                view.clearDataChannelAllowed(),
                view.fips(),
                null);
    }

    static TlsPolicyInput read(String json) {
        JsonFields fields = JsonFields.read(json);
        TlsPolicyInput input = read(fields, fields.text("reason", null, null));
        fields.done();
        return input;
    }

    /** The fields that Server and Sites have in common. */
    static TlsPolicyInput read(JsonFields fields, String reason) {
        return new TlsPolicyInput(
                fields.texts("protocols", null),
                fields.texts("cipherSuites", null),
                fields.text("cipherString", null, null),
                fields.text("cipherList", null, null),
                fields.texts("namedGroups", null),
                fields.texts("signatureSchemes", null),
                fields.optionalFlag("clearCommandChannelAllowed"),
                fields.optionalFlag("clearDataChannelAllowed"),
                fields.optionalFlag("fips"),
                reason);
    }
}

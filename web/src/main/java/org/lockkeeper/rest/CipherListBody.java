package org.lockkeeper.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lockkeeper.application.CipherListInput;
import org.lockkeeper.application.CipherListView;

/**
 * A named cipher list, as the API shows and takes it.
 *
 * @param name unique
 * @param cipherSuites in order of preference
 * @param cipherString where given it makes the suites
 * @param builtIn comes with the product, can't be changed
 * @param usedBy {@code Server}, and Sites as {@code site:name}
 * @param reason never shown; asked for with 422 where the change weakens the Server's policy
 */
@Schema(name = "CipherList")
public record CipherListBody(
        String name,
        List<String> cipherSuites,
        @Schema(nullable = true) String cipherString,
        @Schema(readOnly = true) boolean builtIn,
        @Schema(readOnly = true) List<String> usedBy,

        @Schema(writeOnly = true, nullable = true, description = "Needed where a policy is weakened")
        String reason) {

    static CipherListBody of(CipherListView view) {
        return new CipherListBody(
                view.name(), view.cipherSuites(), view.cipherString(), view.builtIn(), view.usedBy(), null);
    }

    /** With the name that stands in where none is given. */
    static CipherListInput read(String json, String name) {
        JsonFields fields = JsonFields.read(json);
        fields.readOnly("builtIn");
        fields.readOnly("usedBy");
        CipherListInput input = new CipherListInput(
                fields.text("name", name, null),
                fields.texts("cipherSuites", null),
                fields.text("cipherString", null, null),
                fields.text("reason", null, null));
        fields.done();
        return input;
    }
}

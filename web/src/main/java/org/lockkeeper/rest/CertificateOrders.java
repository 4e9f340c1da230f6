package org.lockkeeper.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lockkeeper.application.CertificateOrder;
import org.lockkeeper.application.DistinguishedName;
import org.lockkeeper.application.IssuingService.ClientOrder;

/** What clients send to have certificates made; read strictly. */
final class CertificateOrders {

    private CertificateOrders() {}

    /** For the API's description. */
    @Schema(name = "CertificateOrder")
    record OrderBody(
            String alias,
            DistinguishedName subject,
            List<String> subjectAlternativeNames,
            Key key,
            @Schema(defaultValue = "398") Integer validityDays,

            @Schema(description = "Whether it is to sign certificates of clients")
            boolean ca) {}

    /** For the API's description. */
    @Schema(name = "KeyOrder")
    record Key(
            @Schema(enumeration = {"EC", "RSA", "ED25519"}) String algorithm, Integer size) {}

    /** For the API's description. */
    @Schema(name = "ClientCertificateOrder")
    record ClientBody(
            DistinguishedName subject,
            List<String> subjectAlternativeNames,
            Key key,
            @Schema(defaultValue = "365") Integer validityDays,
            @Schema(description = "Of the PKCS#12 file") String password) {}

    static CertificateOrder server(String json) {
        JsonFields fields = JsonFields.read(json);
        Key key = fields.object("key", new Key(null, null), new Key(null, null), CertificateOrders::key);
        CertificateOrder order = new CertificateOrder(
                fields.text("alias", null, null),
                fields.object("subject", null, null, CertificateOrders::subject),
                fields.texts("subjectAlternativeNames"),
                key.algorithm(),
                key.size(),
                fields.optionalNumber("validityDays"),
                fields.flag("ca", false, false));
        fields.done();
        return order;
    }

    static ClientOrder client(JsonFields fields) {
        Key key = fields.object("key", new Key(null, null), new Key(null, null), CertificateOrders::key);
        return new ClientOrder(
                fields.object("subject", null, null, CertificateOrders::subject),
                fields.texts("subjectAlternativeNames"),
                key.algorithm(),
                key.size(),
                fields.optionalNumber("validityDays"));
    }

    private static Key key(JsonFields fields) {
        return new Key(fields.text("algorithm", null, null), fields.optionalNumber("size"));
    }

    private static DistinguishedName subject(JsonFields fields) {
        return new DistinguishedName(
                fields.text("commonName", null, null),
                fields.text("organization", null, null),
                fields.text("organizationalUnit", null, null),
                fields.text("locality", null, null),
                fields.text("state", null, null),
                fields.text("country", null, null),
                fields.text("email", null, null),
                null);
    }
}

package org.lockkeeper.web.trust;

import java.time.Instant;
import java.util.List;
import org.lockkeeper.application.CertificateView;
import org.lockkeeper.application.DistinguishedName;
import org.lockkeeper.application.TrustedCertificateView;
import org.lockkeeper.application.TrustedCertificateView.Seen;

/** An entry of the Trusted Certificates database, as a service gives it. */
public final class TestEntry {

    public static final Instant AT = Instant.parse("2026-11-22T10:15:30Z");

    private static final DistinguishedName ANNA =
            new DistinguishedName("anna", null, null, null, null, null, null, "CN=anna");
    private static final CertificateView CERTIFICATE = new CertificateView(
            ANNA,
            ANNA,
            "01",
            List.of(),
            AT,
            AT,
            new CertificateView.Key("EC", 256),
            "SHA256withECDSA",
            "aa",
            "bb",
            List.of(),
            List.of("clientAuth"),
            false,
            true,
            List.of(),
            "PEM");

    private TestEntry() {}

    /** Version 5 of one that anna has shown three times, and that is limited to her. */
    public static TrustedCertificateView pending(long id) {
        Seen seen = new Seen("anna", "Main", "192.0.2.7", 3, AT, AT);
        return new TrustedCertificateView(id, "PENDING", "Main", "anna", CERTIFICATE, seen, AT, null, null, 5);
    }
}

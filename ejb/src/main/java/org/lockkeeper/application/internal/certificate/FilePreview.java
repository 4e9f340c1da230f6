package org.lockkeeper.application.internal.certificate;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import org.lockkeeper.application.CertificatePreview;
import org.lockkeeper.domain.certificate.CertificateFileException;
import org.lockkeeper.domain.certificate.CertificateFiles;
import org.lockkeeper.domain.certificate.CertificateFiles.SigningRequest;

/** Shows what a file holds, whatever it is. */
@Dependent
class FilePreview {

    private static final int MAX_SEARCHED = 1 << 20;

    private final CertificateFiles files;
    private final Clock clock;

    @Inject
    FilePreview(CertificateFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    CertificatePreview of(byte[] file, char[] password) {
        String text = new String(file, 0, Math.min(file.length, MAX_SEARCHED), StandardCharsets.ISO_8859_1);
        if (text.contains("CERTIFICATE REQUEST-----")) {
            return request(files.request(file));
        }
        if (text.contains("PRIVATE KEY-----")) {
            return certificates(files.key(file, password).chain(), true);
        }
        if (text.contains("-----BEGIN ")) {
            return certificates(files.certificates(file), false);
        }
        return binary(file, password);
    }

    /** DER says what it is only to whoever reads it; where nothing can, the last reason is the one of a key store. */
    private CertificatePreview binary(byte[] file, char[] password) {
        try {
            return certificates(files.certificates(file), false);
        } catch (CertificateFileException noCertificate) {
            return certificates(files.key(file, password).chain(), true);
        }
    }

    private CertificatePreview certificates(List<X509Certificate> certificates, boolean key) {
        return new CertificatePreview(CertificateViews.of(certificates, clock.instant()), key, null);
    }

    private static CertificatePreview request(SigningRequest request) {
        return new CertificatePreview(
                List.of(),
                false,
                new CertificatePreview.Request(
                        Names.of(request.subject()),
                        Names.of(request.names()),
                        CertificateViews.key(request.publicKey())));
    }
}

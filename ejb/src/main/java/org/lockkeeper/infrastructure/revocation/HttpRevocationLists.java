package org.lockkeeper.infrastructure.revocation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.util.Set;
import org.lockkeeper.domain.certificate.CertificateFileException;
import org.lockkeeper.domain.trust.RevocationListFile;
import org.lockkeeper.domain.trust.RevocationLists;
import org.lockkeeper.infrastructure.revocation.BoundedHttp.Bounds;

/** Reads with the JDK's parser, fetches over HTTP. */
@Dependent
class HttpRevocationLists implements RevocationLists {

    private static final Duration TIME = Duration.ofSeconds(30);

    private final BoundedHttp http;

    @Inject
    HttpRevocationLists(BoundedHttp http) {
        this.http = http;
    }

    @Override
    public X509CRL read(byte[] file) {
        if (file.length > RevocationListFile.MAX_BYTES) {
            throw new CertificateFileException(
                    "is longer than the " + RevocationListFile.MAX_BYTES + " bytes that are taken");
        }
        X509CRL list = parse(file);
        Set<String> critical = list.getCriticalExtensionOIDs();
        if (critical != null && !critical.isEmpty()) {
            throw new CertificateFileException("is a partial, indirect or delta list (critical extensions " + critical
                    + "); a complete one is needed");
        }
        return list;
    }

    private static X509CRL parse(byte[] file) {
        try {
            X509CRL list =
                    (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(file));
            if (list == null) {
                throw new CertificateFileException("is empty");
            }
            return list;
        } catch (CRLException | CertificateException e) {
            throw new CertificateFileException("is no revocation list (CRL) in PEM or DER", e);
        }
    }

    @Override
    public X509CRL fetch(String url, boolean privateAddresses) {
        try {
            return read(http.get(URI.create(url), new Bounds(RevocationListFile.MAX_BYTES, TIME, privateAddresses)));
        } catch (IOException e) {
            throw new CertificateFileException("can't be fetched: " + e.getMessage(), e);
        }
    }
}

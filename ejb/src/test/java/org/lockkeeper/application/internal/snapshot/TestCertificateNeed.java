package org.lockkeeper.application.internal.snapshot;

import org.lockkeeper.infrastructure.persistence.TestDatabase;

/** Makes what only this package can. */
public final class TestCertificateNeed {

    private TestCertificateNeed() {}

    public static CertificateNeed on(TestDatabase database) {
        return new CertificateNeed(database.sites(), database.servers());
    }
}

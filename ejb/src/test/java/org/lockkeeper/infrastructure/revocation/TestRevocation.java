package org.lockkeeper.infrastructure.revocation;

import java.time.Clock;
import org.lockkeeper.domain.trust.OcspPort;
import org.lockkeeper.domain.trust.RevocationLists;

/** The real thing, for tests of other packages. */
public final class TestRevocation {

    private TestRevocation() {}

    public static RevocationLists lists() {
        return new HttpRevocationLists(new BoundedHttp());
    }

    public static OcspPort ocsp(Clock clock) {
        return new HttpOcsp(new BoundedHttp(), new OcspCache(), clock);
    }
}

package org.lockkeeper.application.internal.tls;

import org.lockkeeper.application.internal.startup.TestServer;

/** Makes what only this package can. */
public final class SiteNarrowings {

    private SiteNarrowings() {}

    public static SiteNarrowing on(TestServer server) {
        TestTls tls = new TestTls(server);
        return new SiteNarrowing(server.database().servers(), tls.policies.inputs, tls.fit);
    }
}

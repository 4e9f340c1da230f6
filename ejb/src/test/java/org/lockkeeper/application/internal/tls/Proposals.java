package org.lockkeeper.application.internal.tls;

import org.lockkeeper.application.internal.startup.TestServer;

/** Makes what only this package can. */
public final class Proposals {

    private Proposals() {}

    public static PolicyProposals on(TestServer server) {
        TestTls tls = new TestTls(server);
        return new PolicyProposals(server.database().servers(), tls.policies.inputs, tls.sites, tls.fit);
    }
}

package org.lockkeeper.application.internal.tls;

import java.util.List;
import org.lockkeeper.application.TlsPolicyInput;

/** Policies that say one thing. */
final class Inputs {

    private Inputs() {}

    static TlsPolicyInput suites(String... names) {
        return of(null, List.of(names), null, null, null, null);
    }

    static TlsPolicyInput protocols(String reason, String... names) {
        return of(List.of(names), null, null, null, null, reason);
    }

    static TlsPolicyInput string(String cipherString, String reason) {
        return of(null, null, cipherString, null, null, reason);
    }

    static TlsPolicyInput list(String name, String reason) {
        return of(null, null, null, name, null, reason);
    }

    static TlsPolicyInput fips(boolean on, String reason) {
        return of(null, null, null, null, on, reason);
    }

    static TlsPolicyInput clearChannels(Boolean command, Boolean data, String reason) {
        return new TlsPolicyInput(null, null, null, null, null, null, command, data, null, reason);
    }

    static TlsPolicyInput schemes(String... names) {
        return new TlsPolicyInput(null, null, null, null, null, List.of(names), null, null, null, null);
    }

    private static TlsPolicyInput of(
            List<String> protocols, List<String> suites, String string, String list, Boolean fips, String reason) {
        return new TlsPolicyInput(protocols, suites, string, list, null, null, null, null, fips, reason);
    }
}

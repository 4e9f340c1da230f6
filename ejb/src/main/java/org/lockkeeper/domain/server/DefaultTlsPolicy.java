package org.lockkeeper.domain.server;

import java.util.List;
import org.lockkeeper.domain.cipher.BuiltInCipherList;
import org.lockkeeper.domain.cipher.TlsTerms;

/** What a new Server negotiates: TLS 1.3 and 1.2, forward secrecy and authenticated encryption only. */
public final class DefaultTlsPolicy {

    /** In order of preference. */
    public static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

    /** In order of preference, strongest first; those of TLS 1.3 before those of TLS 1.2. */
    public static final List<String> CIPHER_SUITES = BuiltInCipherList.MODERN.cipherSuites();

    /** All of it. */
    public static final TlsTerms TERMS = TlsTerms.of(PROTOCOLS, CIPHER_SUITES);

    private DefaultTlsPolicy() {}
}

package org.lockkeeper.infrastructure.tls;

import org.lockkeeper.domain.cipher.CipherDictionary;
import org.lockkeeper.domain.cipher.TlsRuntime;

/** The real thing, for tests of other packages. */
public final class TestRuntime {

    private TestRuntime() {}

    public static TlsRuntime jsse() {
        return new JsseRuntime();
    }

    public static CipherDictionary dictionary() {
        return new TomcatCipherDictionary();
    }
}

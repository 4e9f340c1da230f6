package org.lockkeeper.domain.certificate;

import java.security.cert.X509Certificate;
import java.util.List;

/** Knows certificates of authorities that may complete a chain. Implemented by each database of them; CDI collects them. */
public interface KnownIssuers {

    /** All of them; whether one fits is decided by signature. */
    List<X509Certificate> issuers();
}

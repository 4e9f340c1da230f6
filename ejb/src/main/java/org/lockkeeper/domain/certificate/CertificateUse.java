package org.lockkeeper.domain.certificate;

import java.util.List;

/** Knows who uses server certificates. Each part of the product that refers to aliases implements it; CDI collects them. */
public interface CertificateUse {

    /** Names of what uses the alias: a Site by its plain name, others as {@code kind:name}. */
    List<String> usersOf(String alias);
}

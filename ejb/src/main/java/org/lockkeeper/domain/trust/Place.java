package org.lockkeeper.domain.trust;

/** Where a certificate is shown: a user's login on a Site, both by name. */
public record Place(String site, String user) {}

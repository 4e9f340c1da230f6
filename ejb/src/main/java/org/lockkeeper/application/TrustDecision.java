package org.lockkeeper.application;

/**
 * What an administrator decides on a certificate.
 *
 * @param state {@code TRUSTED}, {@code DISTRUSTED}, or {@code PENDING} to leave it open again
 * @param site null: on all Sites
 * @param user null: for any user; with a Site, a user of that Site, without one, whoever has the name on any
 */
public record TrustDecision(String state, String site, String user) {}

package org.lockkeeper.application.internal.audit;

/** How the audit names what an entry concerns: a path of {@code kind:name}. */
public final class ObjectName {

    /** The Server, of which there is one. */
    public static final String SERVER = "server";

    private ObjectName() {}

    /** A Site. */
    public static String site(String site) {
        return "site:" + site;
    }

    /** A Settings Template of a Site. */
    public static String template(String site, String template) {
        return site(site) + "/template:" + template;
    }

    /** A user of a Site. */
    public static String user(String site, String user) {
        return site(site) + "/user:" + user;
    }

    /** A file, by the path that the client saw. */
    public static String file(String site, String path) {
        return site(site) + "/file:" + path;
    }

    /** A cipher list. */
    public static String cipherList(String name) {
        return "cipher-list:" + name;
    }

    /** An event rule of a Site. */
    public static String eventRule(String site, String rule) {
        return site(site) + "/event-rule:" + rule;
    }

    /** A connection profile. */
    public static String connectionProfile(String name) {
        return "connection-profile:" + name;
    }

    /** A session. */
    public static String session(String id) {
        return "session:" + id;
    }

    /** An address, or network, in CIDR notation. */
    public static String network(String network) {
        return "network:" + network;
    }

    /** A server certificate. */
    public static String certificate(String alias) {
        return "certificate:" + alias;
    }

    /** A certificate of the Trusted Certificates database, by its SHA-256. */
    public static String trustedCertificate(String sha256) {
        return "trusted-certificate:" + sha256;
    }

    /** A revocation list of another authority, by its URL or issuer. */
    public static String revocationList(String name) {
        return "revocation-list:" + name;
    }

    /** An administrator. */
    public static String administrator(String name) {
        return "administrator:" + name;
    }
}

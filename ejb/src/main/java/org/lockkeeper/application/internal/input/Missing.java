package org.lockkeeper.application.internal.input;

import org.lockkeeper.application.MissingObjectException;

/** The one wording for objects that do not exist. */
public final class Missing {

    private Missing() {}

    /** A Site. */
    public static MissingObjectException site(String site) {
        return new MissingObjectException("Site '" + site + "'");
    }

    /** A Settings Template of a Site. */
    public static MissingObjectException template(String site, String template) {
        return new MissingObjectException("Settings Template '" + template + "' on Site '" + site + "'");
    }

    /** A user of a Site. */
    public static MissingObjectException user(String site, String user) {
        return new MissingObjectException("user '" + user + "' on Site '" + site + "'");
    }

    /** An event rule of a Site. */
    public static MissingObjectException eventRule(String site, String rule) {
        return new MissingObjectException("event rule '" + rule + "' on Site '" + site + "'");
    }

    /** A connection profile. */
    public static MissingObjectException connectionProfile(String name) {
        return new MissingObjectException("connection profile '" + name + "'");
    }
}

package org.lockkeeper.domain.settings;

/** What a user logs in with. Names are part of the API. */
public enum AuthenticationMethod {
    /** The password. */
    PASSWORD,
    /** The certificate alone, which must name the user; a password is not looked at. */
    CERTIFICATE,
    /** Both. */
    CERTIFICATE_AND_PASSWORD,
    /** Either. */
    CERTIFICATE_OR_PASSWORD
}

package org.lockkeeper.web.login;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;

/** A name and a password that come with each request of a script (HTTP Basic), and are not worth a hash each time. */
final class RequestPassword extends UsernamePasswordCredential {

    RequestPassword(String name, String password) {
        super(name, password);
    }
}

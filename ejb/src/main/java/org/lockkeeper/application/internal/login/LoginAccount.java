package org.lockkeeper.application.internal.login;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;
import org.lockkeeper.application.internal.clientcertificate.CertificatePolicy;
import org.lockkeeper.spi.login.RefusalReason;
import org.lockkeeper.spi.login.UserGrant;

/**
 * All that is needed of a user after the transaction that has read him.
 *
 * @param hash of the password
 * @param enabled whether the account is on
 * @param expires from when it no longer works
 * @param ftpsAllowed whether the setting {@code ssl} is in force
 * @param clearLoginAllowed whether the Site takes logins without TLS
 * @param addresses from where he may log in
 * @param certificates what is demanded of his certificate
 * @param grant what he gets if he gets in
 */
record LoginAccount(
        String hash,
        boolean enabled,
        Instant expires,
        boolean ftpsAllowed,
        boolean clearLoginAllowed,
        AddressFilter addresses,
        CertificatePolicy certificates,
        UserGrant grant) {

    /** Why this account may not log in now, the password being right. */
    Optional<RefusalReason> refusal(Instant now, boolean overTls, InetAddress client) {
        if (!addresses.admits(client)) {
            return Optional.of(RefusalReason.ADDRESS_NOT_ALLOWED);
        }
        if (!now.isBefore(expires)) {
            return Optional.of(RefusalReason.USER_EXPIRED);
        }
        if (overTls && !ftpsAllowed) {
            return Optional.of(RefusalReason.FTPS_NOT_ALLOWED);
        }
        return overTls || clearLoginAllowed ? Optional.empty() : Optional.of(RefusalReason.TLS_REQUIRED);
    }

    @Override
    public String toString() {
        return "LoginAccount[" + grant.user() + "]";
    }
}

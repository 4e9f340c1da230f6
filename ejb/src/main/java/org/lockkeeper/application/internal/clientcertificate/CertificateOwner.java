package org.lockkeeper.application.internal.clientcertificate;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Predicate;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;
import org.lockkeeper.domain.settings.MappingRule;
import org.lockkeeper.domain.settings.Settings;

/** Whose a trusted certificate is, where no entry of the database says so. */
enum CertificateOwner {
    /** It names the user who logs in. */
    USER,
    /** It names somebody else. */
    ANOTHER,
    /** It names nobody. */
    NOBODY;

    private static final int HEX = 16;

    /**
     * Where an administrator has set rules, one of them must name the user. Without rules the common name counts: the
     * user's own names him, that of another user of the Site names that one, any other nobody.
     *
     * @param isUser whether there is a user of this name on the Site
     */
    static CertificateOwner of(
            X509Certificate certificate, String user, List<MappingRule> rules, Predicate<String> isUser) {
        if (!rules.isEmpty()) {
            return rules.stream().anyMatch(rule -> names(certificate, rule, user)) ? USER : ANOTHER;
        }
        List<String> names = CertificateNames.common(certificate);
        if (names.contains(user)) {
            return USER;
        }
        return names.stream().anyMatch(isUser) ? ANOTHER : NOBODY;
    }

    private static boolean names(X509Certificate certificate, MappingRule rule, String user) {
        String wanted = rule.pattern().replace(Settings.USER_VARIABLE, user);
        return switch (rule.kind()) {
            case CN -> CertificateNames.common(certificate).contains(wanted);
            case EMAIL -> CertificateNames.email(certificate).stream().anyMatch(wanted::equalsIgnoreCase);
            case UPN -> CertificateNames.principal(certificate).stream().anyMatch(wanted::equalsIgnoreCase);
            case DN -> isName(certificate.getSubjectX500Principal(), rule.pattern(), user);
            case ISSUER_SERIAL -> isSerial(certificate, rule.pattern(), user);
        };
    }

    private static boolean isSerial(X509Certificate certificate, String pattern, String user) {
        int semicolon = pattern.indexOf(';');
        return certificate.getSerialNumber().equals(new BigInteger(pattern.substring(0, semicolon), HEX))
                && isName(certificate.getIssuerX500Principal(), pattern.substring(semicolon + 1), user);
    }

    /** The user's name is escaped: it must not bring parts of its own into the name. */
    private static boolean isName(X500Principal name, String pattern, String user) {
        String wanted = pattern.replace(Settings.USER_VARIABLE, Rdn.escapeValue(user));
        return name.equals(new X500Principal(wanted));
    }
}

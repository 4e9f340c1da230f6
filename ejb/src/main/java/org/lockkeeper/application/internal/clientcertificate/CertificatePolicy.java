package org.lockkeeper.application.internal.clientcertificate;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.domain.settings.AuthenticationMethod;
import org.lockkeeper.domain.settings.ClientAuthentication;
import org.lockkeeper.domain.settings.MappingRule;
import org.lockkeeper.domain.settings.RevocationPolicy;
import org.lockkeeper.domain.settings.Settings;
import org.lockkeeper.domain.settings.SettingsResolver;

/**
 * What one user needs to log in. Level and method work together so (docs/admin-guide.md has the table): the method says
 * what proves who the user is; the level HIGHEST demands a trusted certificate besides, whatever the method.
 *
 * @param level whether a trusted certificate is demanded
 * @param method what proves who the user is
 * @param mapping how a certificate names its user; empty: by common name
 * @param revocation what is done about revoked certificates
 */
public record CertificatePolicy(
        ClientAuthentication level, AuthenticationMethod method, List<MappingRule> mapping, Revocation revocation) {

    /**
     * What is done about revoked certificates.
     *
     * @param policy whether it is looked at, and what ignorance means
     * @param ocsp whether responders are asked
     * @param responder instead of the one that a certificate names
     * @param privateAddresses whether it may be in a private network
     */
    public record Revocation(
            RevocationPolicy policy, boolean ocsp, Optional<URI> responder, boolean privateAddresses) {}

    /** As the settings in force for the user say. */
    public static CertificatePolicy of(SettingsResolver settings) {
        return new CertificatePolicy(
                settings.value(Settings.CLIENT_AUTHENTICATION),
                settings.value(Settings.AUTHENTICATION),
                settings.value(Settings.CERTIFICATE_MAPPING).stream()
                        .map(MappingRule::parse)
                        .toList(),
                new Revocation(
                        settings.value(Settings.REVOCATION),
                        settings.value(Settings.OCSP),
                        Optional.of(settings.value(Settings.OCSP_RESPONDER))
                                .filter(url -> !url.isEmpty())
                                .map(URI::create),
                        settings.value(Settings.PRIVATE_REVOCATION_SOURCES)));
    }

    /** Whether a certificate that names the user can be enough. */
    public boolean certificateCanBeEnough() {
        return method == AuthenticationMethod.CERTIFICATE || method == AuthenticationMethod.CERTIFICATE_OR_PASSWORD;
    }

    /** Whether nobody gets in without the right password. */
    public boolean passwordIsNeeded() {
        return !certificateCanBeEnough();
    }

    /** Whether nobody gets in without a trusted certificate. */
    public boolean certificateIsNeeded() {
        return level == ClientAuthentication.HIGHEST
                || method == AuthenticationMethod.CERTIFICATE
                || method == AuthenticationMethod.CERTIFICATE_AND_PASSWORD;
    }
}

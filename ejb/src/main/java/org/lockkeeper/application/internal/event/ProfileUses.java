package org.lockkeeper.application.internal.event;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.lockkeeper.domain.certificate.CertificateUse;
import org.lockkeeper.domain.connection.ConnectionProfile;
import org.lockkeeper.domain.connection.ConnectionProfileRepository;
import org.lockkeeper.domain.event.EventRule;
import org.lockkeeper.domain.event.RuleRepository;

/** Which rules use a profile, and which profiles show a certificate. */
@Dependent
class ProfileUses implements CertificateUse {

    private final RuleRepository rules;
    private final ConnectionProfileRepository profiles;

    @Inject
    ProfileUses(RuleRepository rules, ConnectionProfileRepository profiles) {
        this.rules = rules;
        this.profiles = profiles;
    }

    /** For instance {@code 'To the bank' on Site 'Default'}. */
    List<String> rulesUsing(String profile) {
        return rules.all().stream()
                .filter(rule ->
                        DefinitionReader.stored(rule.definition()).profiles().contains(profile))
                .map(ProfileUses::name)
                .toList();
    }

    private static String name(EventRule rule) {
        return "'" + rule.name() + "' on Site '" + rule.site().name() + "'";
    }

    @Override
    public List<String> usersOf(String alias) {
        return profiles.all().stream()
                .filter(profile ->
                        profile.clientCertificate().filter(alias::equals).isPresent())
                .map(ConnectionProfile::name)
                .map(name -> "connection-profile:" + name)
                .toList();
    }
}

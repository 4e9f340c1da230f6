package org.lockkeeper.application.internal.event;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jboss.ejb3.annotation.SecurityDomain;
import org.lockkeeper.application.ConflictException;
import org.lockkeeper.application.ConnectionProfileInput;
import org.lockkeeper.application.ConnectionProfileService;
import org.lockkeeper.application.ConnectionProfileView;
import org.lockkeeper.application.ConnectionTestView;
import org.lockkeeper.application.Roles;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.application.internal.change.ConfigurationChanges;
import org.lockkeeper.application.internal.change.Difference;
import org.lockkeeper.application.internal.confinement.Confinement;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.application.internal.input.Missing;
import org.lockkeeper.application.internal.input.Versions;
import org.lockkeeper.domain.SafeName;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.connection.ConnectionProfile;
import org.lockkeeper.domain.connection.ConnectionProfileRepository;

/** Connection profiles. */
@Stateless
@SecurityDomain("other")
@RolesAllowed(Roles.SERVER_ADMINISTRATOR)
public class ConnectionProfileServiceBean implements ConnectionProfileService {

    @Inject
    ConnectionProfileRepository profiles;

    @Inject
    ProfileInput input;

    @Inject
    ProfileUses uses;

    @Inject
    ProfileTest test;

    @Inject
    ConfigurationChanges changes;

    @Inject
    Confinement confinement;

    @Resource
    SessionContext context;

    @Override
    @RolesAllowed({Roles.SERVER_ADMINISTRATOR, Roles.AUDITOR})
    public List<ConnectionProfileView> profiles() {
        confinement.requireNone(context.getCallerPrincipal().getName());
        return profiles.all().stream().map(ProfileMapping::view).toList();
    }

    @Override
    @RolesAllowed({Roles.SERVER_ADMINISTRATOR, Roles.AUDITOR})
    public Optional<ConnectionProfileView> profile(String name) {
        confinement.requireNone(context.getCallerPrincipal().getName());
        return profiles.find(name).map(ProfileMapping::view);
    }

    @Override
    public ConnectionProfileView create(ConnectionProfileInput wanted) {
        FieldErrors errors = new FieldErrors();
        errors.read("name", () -> SafeName.check(wanted.name()));
        errors.throwIfAny();
        if (profiles.find(wanted.name()).isPresent()) {
            throw new ConflictException("There is a connection profile '" + wanted.name() + "' already.");
        }
        ConnectionProfile profile = new ConnectionProfile(wanted.name());
        input.apply(wanted, profile, errors);
        errors.throwIfAny();
        profiles.add(profile);
        record(AuditAction.CONNECTION_PROFILE_CREATED, profile, Difference.created(ProfileMapping.fields(profile)));
        profiles.flush();
        return ProfileMapping.view(profile);
    }

    @Override
    public ConnectionProfileView replace(String name, ConnectionProfileInput wanted, long expectedVersion) {
        ConnectionProfile profile = find(name, expectedVersion);
        Map<String, Object> before = ProfileMapping.fields(profile);
        Optional<String> sealed = profile.sealedPassword();
        FieldErrors errors = new FieldErrors();
        errors.require(
                wanted.name() == null || wanted.name().equals(name),
                "name",
                "cannot be changed: rules know the profile by its name");
        input.apply(wanted, profile, errors);
        errors.throwIfAny();
        keepUsable(profile, before);
        Map<String, Object> after = ProfileMapping.fields(profile);
        if (!Objects.equals(sealed, profile.sealedPassword())) {
            after.put("password", profile.sealedPassword().isPresent() ? "(new)" : "(removed)");
        }
        Difference difference = Difference.between(before, after);
        if (!difference.none()) {
            record(AuditAction.CONNECTION_PROFILE_CHANGED, profile, difference);
        }
        profiles.flush();
        return ProfileMapping.view(profile);
    }

    /** Rules that push would have nothing to push to if their profile became one for mail. */
    private void keepUsable(ConnectionProfile profile, Map<String, Object> before) {
        if (!before.get("use").equals(ProfileMapping.use(profile.mode()))) {
            refuseUsed(profile.name(), "its mode can't be changed to " + profile.mode());
        }
    }

    @Override
    public void delete(String name, long expectedVersion) {
        ConnectionProfile profile = find(name, expectedVersion);
        refuseUsed(name, "it can't be deleted");
        profiles.remove(profile);
        record(AuditAction.CONNECTION_PROFILE_DELETED, profile, Difference.deleted(ProfileMapping.fields(profile)));
    }

    private void refuseUsed(String name, String what) {
        List<String> users = uses.rulesUsing(name);
        if (!users.isEmpty()) {
            throw new ConflictException("Connection profile '" + name + "' is used by event rule "
                    + String.join(", ", users) + ", so " + what + "; change these rules first.");
        }
    }

    /** Outside of a transaction: the host may be slow. */
    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ConnectionTestView test(String name) {
        return test.run(name);
    }

    private ConnectionProfile find(String name, long expectedVersion) {
        ConnectionProfile profile = profiles.find(name).orElseThrow(() -> Missing.connectionProfile(name));
        Versions.check(profile, expectedVersion, "connection profile '" + name + "'");
        return profile;
    }

    private void record(AuditAction action, ConnectionProfile profile, Difference difference) {
        changes.record(
                context, action, ObjectName.connectionProfile(profile.name()), difference.before(), difference.after());
    }
}

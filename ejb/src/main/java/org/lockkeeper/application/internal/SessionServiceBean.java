package org.lockkeeper.application.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.ejb3.annotation.SecurityDomain;
import org.lockkeeper.application.Roles;
import org.lockkeeper.application.SessionService;
import org.lockkeeper.application.SessionView;
import org.lockkeeper.application.internal.audit.AuditTrail;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.application.internal.confinement.Confinement;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEvent;
import org.lockkeeper.spi.FtpsServerControl;
import org.lockkeeper.spi.session.DisconnectReason;
import org.lockkeeper.spi.session.SessionId;
import org.lockkeeper.spi.session.SessionInfo;

/** The live sessions, as the engine knows them. */
@Stateless
@SecurityDomain("other")
@RolesAllowed(Roles.ANY)
public class SessionServiceBean implements SessionService {

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Confinement confinement;

    @Resource
    SessionContext context;

    @Resource(lookup = FtpsServerControl.JNDI_NAME)
    FtpsServerControl control;

    @Override
    public List<SessionView> sessions() {
        return visible()
                .sorted(Comparator.comparing(SessionInfo::since))
                .map(session -> SessionMapping.view(session, clock.instant()))
                .toList();
    }

    @Override
    public Optional<SessionView> session(String id) {
        return find(id).map(session -> SessionMapping.view(session, clock.instant()));
    }

    @Override
    @RolesAllowed({Roles.SERVER_ADMINISTRATOR, Roles.SITE_ADMINISTRATOR})
    public boolean disconnect(String id) {
        Optional<SessionInfo> session = find(id);
        session.ifPresent(this::record);
        return session.isPresent() && control.disconnect(new SessionId(id), DisconnectReason.ADMINISTRATOR);
    }

    private Optional<SessionInfo> find(String id) {
        return visible().filter(session -> session.id().value().equals(id)).findFirst();
    }

    private Stream<SessionInfo> visible() {
        Optional<Set<String>> allowed =
                confinement.sites(context.getCallerPrincipal().getName());
        return control.sessions().stream()
                .filter(session -> allowed.isEmpty() || allowed.get().contains(session.site()));
    }

    private void record(SessionInfo session) {
        audit.record(AuditEvent.of(
                context.getCallerPrincipal().getName(),
                "",
                AuditAction.SESSION_DISCONNECTED,
                ObjectName.session(session.id().value()),
                ObjectName.user(session.site(), session.user().orElse(""))));
    }
}

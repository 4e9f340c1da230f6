package org.lockkeeper.application.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.ejb3.annotation.SecurityDomain;
import org.lockkeeper.application.Roles;
import org.lockkeeper.application.ServerService;
import org.lockkeeper.application.ServerStatusView;
import org.lockkeeper.application.ServerView;
import org.lockkeeper.application.StaleVersionException;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.application.internal.change.ConfigurationChanges;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.server.Server;
import org.lockkeeper.domain.server.ServerRepository;
import org.lockkeeper.spi.FtpsServerControl;

/** The Server. */
@Stateless
@SecurityDomain("other")
@RolesAllowed(Roles.SERVER_ADMINISTRATOR)
public class ServerServiceBean implements ServerService {

    @Inject
    ServerRepository servers;

    @Inject
    ConfigurationChanges changes;

    @Inject
    TlsLibrary tls;

    @Inject
    DatabaseProbe database;

    @Resource
    SessionContext context;

    @Resource(lookup = FtpsServerControl.JNDI_NAME)
    FtpsServerControl control;

    @Override
    @RolesAllowed({Roles.SERVER_ADMINISTRATOR, Roles.AUDITOR})
    public ServerView server() {
        return view(servers.find().orElseThrow());
    }

    @Override
    public ServerView changeSslEnabled(boolean enabled, long expectedVersion) {
        Server server = servers.lock();
        if (server.version() != expectedVersion) {
            throw new StaleVersionException("the Server");
        }
        if (server.sslEnabled() != enabled) {
            server.enableSsl(enabled);
            changes.record(context, AuditAction.SERVER_CHANGED, ObjectName.SERVER, ssl(!enabled), ssl(enabled));
            servers.flush();
        }
        return view(server);
    }

    @Override
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ServerStatusView status() {
        return StatusMapping.view(control.status());
    }

    @Override
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean databaseReachable() {
        return database.answers();
    }

    private ServerView view(Server server) {
        return new ServerView(server.sslEnabled(), servers.revision(), server.version(), tls.describe());
    }

    private static String ssl(boolean enabled) {
        return "sslEnabled=" + enabled;
    }
}

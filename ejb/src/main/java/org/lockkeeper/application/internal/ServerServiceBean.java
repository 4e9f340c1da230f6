package org.lockkeeper.application.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.ejb3.annotation.SecurityDomain;
import org.lockkeeper.application.Roles;
import org.lockkeeper.application.ServerService;
import org.lockkeeper.application.ServerStatusView;
import org.lockkeeper.application.ServerView;
import org.lockkeeper.application.StaleVersionException;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.application.internal.change.ConfigurationChanges;
import org.lockkeeper.application.internal.change.Difference;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.application.internal.settings.SettingsInput;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.server.Server;
import org.lockkeeper.domain.server.ServerRepository;
import org.lockkeeper.domain.settings.SettingLevel;
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
    @RolesAllowed(Roles.ANY)
    public ServerView server() {
        return view(servers.find().orElseThrow());
    }

    @Override
    public ServerView change(boolean sslEnabled, Map<String, Object> settings, long expectedVersion) {
        Server server = servers.lock();
        if (server.version() != expectedVersion) {
            throw new StaleVersionException("the Server");
        }
        Map<String, Object> before = describe(server);
        server.enableSsl(sslEnabled);
        FieldErrors errors = new FieldErrors();
        SettingsInput.apply(settings, SettingLevel.SERVER, server.settings(), errors);
        errors.throwIfAny();
        record(Difference.between(before, describe(server)));
        return view(server);
    }

    private void record(Difference difference) {
        if (!difference.none()) {
            servers.flush();
            changes.record(
                    context, AuditAction.SERVER_CHANGED, ObjectName.SERVER, difference.before(), difference.after());
        }
    }

    private static Map<String, Object> describe(Server server) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("sslEnabled", server.sslEnabled());
        server.settings().toApi().forEach((key, value) -> fields.put("settings." + key, value));
        return fields;
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
        return new ServerView(
                server.sslEnabled(),
                servers.revision(),
                server.version(),
                tls.describe(),
                server.settings().toApi());
    }
}

package org.lockkeeper.application.internal.tls;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jboss.ejb3.annotation.SecurityDomain;
import org.lockkeeper.application.Roles;
import org.lockkeeper.application.StaleVersionException;
import org.lockkeeper.application.TlsPolicyInput;
import org.lockkeeper.application.TlsPolicyPreview;
import org.lockkeeper.application.TlsPolicyService;
import org.lockkeeper.application.TlsPolicyView;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.domain.cipher.TlsTerms;
import org.lockkeeper.domain.server.Server;
import org.lockkeeper.domain.server.ServerRepository;

/** The Server's TLS policy. */
@Stateless
@SecurityDomain("other")
@RolesAllowed(Roles.SERVER_ADMINISTRATOR)
public class TlsPolicyServiceBean implements TlsPolicyService {

    @Inject
    ServerRepository servers;

    @Inject
    PolicyInputs inputs;

    @Inject
    PolicyChanges changes;

    @Inject
    PolicyPreviews previews;

    @Resource
    SessionContext context;

    @Override
    @RolesAllowed(Roles.ANY)
    public TlsPolicyView policy() {
        return view(servers.find().orElseThrow());
    }

    @Override
    @RolesAllowed(Roles.ANY)
    public TlsPolicyPreview preview(TlsPolicyInput input) {
        return previews.of(input, servers.find().orElseThrow().tls());
    }

    @Override
    public TlsPolicyView change(TlsPolicyInput input, long expectedVersion) {
        Server server = servers.lock();
        if (server.version() != expectedVersion) {
            throw new StaleVersionException("the Server");
        }
        TlsTerms before = server.tls();
        FieldErrors errors = new FieldErrors();
        TlsTerms after = inputs.read(input, before, errors);
        errors.throwIfAny();
        changes.check(before, after, PolicyInputs.blamed(input), input.reason(), errors);
        errors.throwIfAny();
        if (!after.equals(before)) {
            changes.apply(context.getCallerPrincipal().getName(), server, after, input.reason());
            servers.flush();
        }
        return view(server);
    }

    private static TlsPolicyView view(Server server) {
        TlsTerms terms = server.tls();
        return new TlsPolicyView(
                terms.protocols(),
                terms.cipherSuites(),
                terms.cipherString().orElse(null),
                terms.cipherList().orElse(null),
                terms.namedGroups(),
                terms.signatureSchemes(),
                terms.clearCommandChannelAllowed(),
                terms.clearDataChannelAllowed(),
                terms.fips(),
                server.version());
    }
}

package org.lockkeeper.application.internal.confinement;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;

/** For services whose methods take the name of a Site before all else: lets nobody beyond the Sites he is confined to. */
public class SiteConfinement {

    @Inject
    Confinement confinement;

    @Resource
    SessionContext context;

    /** Methods that begin with something else concern no Site, or ask {@link Confinement} themselves. */
    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        Object[] parameters = call.getParameters();
        if (parameters.length > 0 && parameters[0] instanceof String site) {
            confinement.require(context.getCallerPrincipal().getName(), site);
        }
        return call.proceed();
    }
}

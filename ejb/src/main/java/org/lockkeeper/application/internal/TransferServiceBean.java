package org.lockkeeper.application.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.ejb3.annotation.SecurityDomain;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.Roles;
import org.lockkeeper.application.TransferService;
import org.lockkeeper.application.TransferView;
import org.lockkeeper.application.internal.confinement.Confinement;
import org.lockkeeper.domain.transfer.TransferRecord;
import org.lockkeeper.domain.transfer.TransferRepository;

/** The transfers that have ended. */
@Stateless
@SecurityDomain("other")
@RolesAllowed(Roles.ANY)
public class TransferServiceBean implements TransferService {

    @Inject
    TransferRepository transfers;

    @Inject
    Confinement confinement;

    @Resource
    SessionContext context;

    @Override
    public List<TransferView> latest(int max) {
        int limit = new PageRequest(0, max).limit();
        return confinement
                .sites(context.getCallerPrincipal().getName())
                .map(allowed -> transfers.latest(allowed, limit))
                .orElseGet(() -> transfers.latest(limit))
                .stream()
                .map(TransferServiceBean::view)
                .toList();
    }

    private static TransferView view(TransferRecord transfer) {
        return new TransferView(
                transfer.startedAt(),
                transfer.site(),
                transfer.user(),
                transfer.address(),
                transfer.direction().name(),
                transfer.path(),
                transfer.bytes(),
                transfer.milliseconds(),
                transfer.outcome().name(),
                transfer.detail(),
                transfer.tls());
    }
}

package org.lockkeeper.application.internal.site;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.ejb3.annotation.SecurityDomain;
import org.lockkeeper.application.Page;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.Roles;
import org.lockkeeper.application.SiteDefinition;
import org.lockkeeper.application.SiteService;
import org.lockkeeper.application.SiteView;
import org.lockkeeper.domain.site.SiteRepository;

/** The Sites. */
@Stateless
@SecurityDomain("other")
@RolesAllowed(Roles.SERVER_ADMINISTRATOR)
public class SiteServiceBean implements SiteService {

    @Inject
    SiteRepository sites;

    @Inject
    SiteChanges changes;

    @Resource
    SessionContext context;

    @Override
    @RolesAllowed({Roles.SERVER_ADMINISTRATOR, Roles.AUDITOR})
    public Page<SiteView> sites(PageRequest request) {
        return new Page<>(
                sites.list(request.offset(), request.limit()).stream()
                        .map(SiteMapping::view)
                        .toList(),
                sites.count());
    }

    @Override
    @RolesAllowed({Roles.SERVER_ADMINISTRATOR, Roles.AUDITOR})
    public Optional<SiteView> site(String name) {
        return sites.find(name).map(SiteMapping::view);
    }

    @Override
    public SiteView create(SiteDefinition site) {
        return SiteMapping.view(changes.create(actor(), site));
    }

    @Override
    public SiteView change(String name, SiteDefinition site, long expectedVersion) {
        return SiteMapping.view(changes.change(actor(), name, site, expectedVersion));
    }

    @Override
    public void delete(String name, boolean cascade, long expectedVersion) {
        changes.delete(actor(), name, cascade, expectedVersion);
    }

    private String actor() {
        return context.getCallerPrincipal().getName();
    }
}

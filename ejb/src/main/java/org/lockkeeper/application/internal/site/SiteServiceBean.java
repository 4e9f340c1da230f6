package org.lockkeeper.application.internal.site;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.ejb3.annotation.SecurityDomain;
import org.lockkeeper.application.Page;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.Roles;
import org.lockkeeper.application.SiteDefinition;
import org.lockkeeper.application.SiteService;
import org.lockkeeper.application.SiteView;
import org.lockkeeper.application.internal.confinement.Confinement;
import org.lockkeeper.application.internal.confinement.SiteConfinement;
import org.lockkeeper.domain.site.Site;
import org.lockkeeper.domain.site.SiteRepository;

/** The Sites. */
@Stateless
@SecurityDomain("other")
@RolesAllowed({Roles.SERVER_ADMINISTRATOR, Roles.SITE_ADMINISTRATOR})
@Interceptors(SiteConfinement.class)
public class SiteServiceBean implements SiteService {

    @Inject
    SiteRepository sites;

    @Inject
    SiteChanges changes;

    @Inject
    Confinement confinement;

    @Resource
    SessionContext context;

    @Override
    @RolesAllowed(Roles.ANY)
    public Page<SiteView> sites(PageRequest request) {
        return confinement
                .sites(actor())
                .map(allowed -> confined(allowed, request))
                .orElseGet(() -> new Page<>(views(sites.list(request.offset(), request.limit())), sites.count()));
    }

    /** An administrator is confined to a few; there is no need to let the database slice them. */
    private Page<SiteView> confined(Set<String> allowed, PageRequest request) {
        List<Site> found = allowed.stream()
                .sorted()
                .flatMap(name -> sites.find(name).stream())
                .toList();
        return new Page<>(
                views(found.stream()
                        .skip(request.offset())
                        .limit(request.limit())
                        .toList()),
                found.size());
    }

    private static List<SiteView> views(List<Site> found) {
        return found.stream().map(SiteMapping::view).toList();
    }

    @Override
    @RolesAllowed(Roles.ANY)
    public Optional<SiteView> site(String name) {
        return sites.find(name).map(SiteMapping::view);
    }

    @Override
    public SiteView create(SiteDefinition site) {
        confinement.requireNone(actor());
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

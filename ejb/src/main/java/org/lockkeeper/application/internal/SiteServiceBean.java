package org.lockkeeper.application.internal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.ejb3.annotation.SecurityDomain;
import org.lockkeeper.application.Page;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.Roles;
import org.lockkeeper.application.SiteService;
import org.lockkeeper.application.SiteView;
import org.lockkeeper.application.UserView;
import org.lockkeeper.domain.site.SiteRepository;
import org.lockkeeper.domain.user.UserRepository;

/** The Sites and their users. */
@Stateless
@SecurityDomain("other")
@RolesAllowed({Roles.SERVER_ADMINISTRATOR, Roles.AUDITOR})
public class SiteServiceBean implements SiteService {

    @Inject
    SiteRepository sites;

    @Inject
    UserRepository users;

    @Override
    public Page<SiteView> sites(PageRequest request) {
        return new Page<>(
                sites.list(request.offset(), request.limit()).stream()
                        .map(SiteMapping::view)
                        .toList(),
                sites.count());
    }

    @Override
    public Optional<SiteView> site(String name) {
        return sites.find(name).map(SiteMapping::view);
    }

    @Override
    public Page<UserView> users(String site, PageRequest request) {
        return new Page<>(
                users.list(site, request.offset(), request.limit()).stream()
                        .map(SiteMapping::view)
                        .toList(),
                users.count(site));
    }
}

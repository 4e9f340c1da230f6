package org.lockkeeper.web.trust;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.SiteService;
import org.lockkeeper.application.SiteView;

/** The Sites to which a decision can be limited. */
@Named
@RequestScoped
public class SiteNames {

    @Inject
    SiteService service;

    /** In order. */
    public List<String> getAll() {
        return service.sites(new PageRequest(0, PageRequest.MAX_LIMIT)).items().stream()
                .map(SiteView::name)
                .toList();
    }
}

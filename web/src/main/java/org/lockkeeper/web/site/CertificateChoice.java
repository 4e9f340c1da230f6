package org.lockkeeper.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lockkeeper.application.CertificateService;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.ServerCertificateView;

/** The certificates that a Site can show. */
@Named
@RequestScoped
public class CertificateChoice {

    @Inject
    CertificateService service;

    private List<String> aliases;

    /** By alias. */
    public List<String> getAliases() {
        if (aliases == null) {
            aliases = service.certificates(new PageRequest(0, PageRequest.MAX_LIMIT)).items().stream()
                    .map(ServerCertificateView::alias)
                    .toList();
        }
        return aliases;
    }
}

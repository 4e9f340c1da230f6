package org.lockkeeper.web.finding;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.lockkeeper.application.Finding;
import org.lockkeeper.application.FindingService;
import org.lockkeeper.application.Page;
import org.lockkeeper.application.PageRequest;

/** Everything found at this moment. */
@Named
@ViewScoped
public class FindingsPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    FindingService service;

    private transient Page<Finding> findings;

    /** Checks anew. */
    @PostConstruct
    public void refresh() {
        findings = service.findings(new PageRequest(0, PageRequest.MAX_LIMIT));
    }

    /** Worst first. */
    public Page<Finding> getFindings() {
        return findings;
    }
}

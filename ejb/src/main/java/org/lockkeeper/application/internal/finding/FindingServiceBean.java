package org.lockkeeper.application.internal.finding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.ejb3.annotation.SecurityDomain;
import org.lockkeeper.application.Finding;
import org.lockkeeper.application.FindingService;
import org.lockkeeper.application.Page;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.Roles;

/** Asks all checks. */
@Stateless
@SecurityDomain("other")
@RolesAllowed({Roles.SERVER_ADMINISTRATOR, Roles.CERTIFICATE_OFFICER, Roles.AUDITOR})
public class FindingServiceBean implements FindingService {

    private static final Comparator<Finding> WORST_FIRST =
            Comparator.comparing(Finding::level).thenComparing(Finding::object).thenComparing(Finding::id);

    @Inject
    @Any
    Instance<FindingCheck> checks;

    @Override
    public Page<Finding> findings(PageRequest request) {
        return page(checks, request);
    }

    static Page<Finding> page(Iterable<FindingCheck> checks, PageRequest request) {
        List<Finding> all = StreamSupport.stream(checks.spliterator(), false)
                .flatMap(check -> check.check().stream())
                .sorted(WORST_FIRST)
                .toList();
        return new Page<>(
                all.stream().skip(request.offset()).limit(request.limit()).toList(), all.size());
    }
}

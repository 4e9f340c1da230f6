package org.lockkeeper.application.internal.confinement;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.domain.administrator.Administrator;
import org.lockkeeper.domain.administrator.AdministratorRepository;
import org.lockkeeper.domain.site.Site;

/** The Sites that an administrator is confined to. Callers are names of administrators. */
@Dependent
public class Confinement {

    private final UnitOfWork transactions;
    private final AdministratorRepository administrators;

    @Inject
    Confinement(UnitOfWork transactions, AdministratorRepository administrators) {
        this.transactions = transactions;
        this.administrators = administrators;
    }

    /** Their names; empty for a caller who is not confined. */
    public Optional<Set<String>> sites(String caller) {
        return transactions.call(() -> administrators
                .find(caller)
                .filter(Administrator::confined)
                .map(found -> found.sites().stream().map(Site::name).collect(Collectors.toSet())));
    }

    /**
     * Refuses what concerns a Site that the caller is not confined to.
     *
     * @throws EJBAccessException 403 in the API
     */
    public void require(String caller, String site) {
        if (sites(caller).filter(allowed -> !allowed.contains(site)).isPresent()) {
            throw new EJBAccessException("The caller is confined to other Sites than '" + site + "'.");
        }
    }

    /**
     * Refuses what concerns all Sites.
     *
     * @throws EJBAccessException 403 in the API
     */
    public void requireNone(String caller) {
        if (sites(caller).isPresent()) {
            throw new EJBAccessException("The caller is confined to some Sites; this concerns all of them.");
        }
    }
}

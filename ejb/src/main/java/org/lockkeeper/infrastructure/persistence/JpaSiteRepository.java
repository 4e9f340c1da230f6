package org.lockkeeper.infrastructure.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.domain.site.Site;
import org.lockkeeper.domain.site.SiteRepository;

@Dependent
class JpaSiteRepository implements SiteRepository {

    private final EntityManager entityManager;

    @Inject
    JpaSiteRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Site> find(String name) {
        return Single.of(entityManager
                .createQuery("select s from Site s where s.name = :name", Site.class)
                .setParameter("name", name));
    }

    @Override
    public List<Site> list(int offset, int limit) {
        return entityManager
                .createQuery("select s from Site s order by s.name", Site.class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public long count() {
        return entityManager
                .createQuery("select count(s) from Site s", Long.class)
                .getSingleResult();
    }

    @Override
    public List<String> namesUsing(String alias) {
        return entityManager
                .createQuery(
                        "select s.name from Site s where s.certificate.alias = :alias order by s.name", String.class)
                .setParameter("alias", alias)
                .getResultList();
    }

    @Override
    public List<Site> enabled() {
        return entityManager
                .createQuery("select s from Site s where s.enabled = true order by s.name", Site.class)
                .getResultList();
    }

    @Override
    public void add(Site site) {
        entityManager.persist(site);
    }
}

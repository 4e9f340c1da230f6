package org.lockkeeper.infrastructure.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.persistence.config.QueryHints;
import org.lockkeeper.domain.settings.Setting;
import org.lockkeeper.domain.site.Site;
import org.lockkeeper.domain.site.SiteRepository;

@Dependent
class JpaSiteRepository implements SiteRepository {

    private static final String NAMED = " from Site s where s.name = :name";

    private final EntityManager entityManager;

    @Inject
    JpaSiteRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Site> find(String name) {
        return Single.of(
                entityManager.createQuery("select s" + NAMED, Site.class).setParameter("name", name));
    }

    @Override
    public Optional<Site> lock(String name) {
        return Locks.one(
                entityManager,
                Site.class,
                entityManager.createQuery("select s.id" + NAMED, Long.class).setParameter("name", name));
    }

    @Override
    public List<Site> list(int offset, int limit) {
        return complete("select s from Site s order by s.name")
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
        return complete("select s from Site s where s.enabled = true order by s.name")
                .getResultList();
    }

    /**
     * With certificates and settings in a query for all Sites instead of one each. Not so the listeners: EclipseLink 4.0.9
     * then fails at the next flush, since it takes embeddables that came in a batch for entities.
     */
    private TypedQuery<Site> complete(String query) {
        return entityManager
                .createQuery(query, Site.class)
                .setHint(QueryHints.BATCH_TYPE, "IN")
                .setHint(QueryHints.BATCH, "s.certificate")
                .setHint(QueryHints.BATCH, "s.settings");
    }

    @Override
    public void add(Site site) {
        entityManager.persist(site);
    }

    @Override
    public void remove(Site site) {
        entityManager.remove(site);
    }

    @Override
    public void flush() {
        entityManager.flush();
    }

    public Set<Long> whereSomebodySets(Setting<?> setting, String otherThan) {
        return Stream.of("SettingsTemplate", "User")
                .flatMap(entity -> entityManager
                        .createQuery(
                                "select distinct o.site.id from " + entity + " o join o.settings s"
                                        + " where key(s) = :key and value(s) <> :value",
                                Long.class)
                        .setParameter("key", setting.key())
                        .setParameter("value", otherThan)
                        .getResultList()
                        .stream())
                .collect(Collectors.toSet());
    }
}

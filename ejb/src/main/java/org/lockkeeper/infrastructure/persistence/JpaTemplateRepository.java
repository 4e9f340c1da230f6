package org.lockkeeper.infrastructure.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.config.QueryHints;
import org.lockkeeper.domain.site.Site;
import org.lockkeeper.domain.template.SettingsTemplate;
import org.lockkeeper.domain.template.TemplateRepository;

@Dependent
class JpaTemplateRepository implements TemplateRepository {

    private static final String OF_SITE = " from SettingsTemplate t where t.site.name = :site";

    private final EntityManager entityManager;

    @Inject
    JpaTemplateRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<SettingsTemplate> find(String site, String name) {
        return Single.of(named(SettingsTemplate.class, "t", site, name));
    }

    @Override
    public Optional<SettingsTemplate> lock(String site, String name) {
        return Locks.one(entityManager, SettingsTemplate.class, named(Long.class, "t.id", site, name));
    }

    private <T> TypedQuery<T> named(Class<T> type, String what, String site, String name) {
        return ofSite(type, "select " + what + OF_SITE + " and t.name = :name", site)
                .setParameter("name", name);
    }

    @Override
    public List<SettingsTemplate> list(String site, int offset, int limit) {
        return ofSite(SettingsTemplate.class, "select t" + OF_SITE + " order by t.name", site)
                .setHint(QueryHints.BATCH_TYPE, "IN")
                .setHint(QueryHints.BATCH, "t.settings")
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public long count(String site) {
        return ofSite(Long.class, "select count(t)" + OF_SITE, site).getSingleResult();
    }

    private <T> TypedQuery<T> ofSite(Class<T> type, String query, String site) {
        return entityManager.createQuery(query, type).setParameter("site", site);
    }

    @Override
    public void add(SettingsTemplate template) {
        entityManager.persist(template);
    }

    @Override
    public void remove(SettingsTemplate template) {
        entityManager.remove(template);
    }

    /** The database removes what belongs to them. */
    @Override
    public void removeAll(Site site) {
        entityManager
                .createNativeQuery("delete from settings_template where site_id = ?1")
                .setParameter(1, site.id())
                .executeUpdate();
    }
}

package org.lockkeeper.infrastructure.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.persistence.config.QueryHints;
import org.lockkeeper.domain.settings.Setting;
import org.lockkeeper.domain.site.Site;
import org.lockkeeper.domain.template.SettingsTemplate;
import org.lockkeeper.domain.user.User;
import org.lockkeeper.domain.user.UserFilter;
import org.lockkeeper.domain.user.UserRepository;

@Dependent
class JpaUserRepository implements UserRepository {

    private static final String BY_NAME = " from User u where u.site.name = :site and u.name = :name";
    private static final String FILTERED = " from User u where u.site.name = :site"
            + " and (:search = '' or locate(:search, lower(u.name)) > 0)"
            + " and (:template = '' or u.template.name = :template)";
    private static final String INHERITORS = " from ftp_user u where u.template_id = ?1 and not exists"
            + " (select 1 from ftp_user_setting s where s.user_id = u.id and s.setting_key = ?2)";

    private final EntityManager entityManager;

    @Inject
    JpaUserRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<User> find(String site, String name) {
        return Single.of(named(User.class, "u", site, name));
    }

    @Override
    public Optional<User> lock(String site, String name) {
        return Locks.one(entityManager, User.class, named(Long.class, "u.id", site, name));
    }

    private <T> TypedQuery<T> named(Class<T> type, String what, String site, String name) {
        return entityManager
                .createQuery("select " + what + BY_NAME, type)
                .setParameter("site", site)
                .setParameter("name", name);
    }

    @Override
    public List<User> list(String site, UserFilter filter, int offset, int limit) {
        return filtered(User.class, "u", " order by u.name", site, filter)
                .setHint(QueryHints.BATCH_TYPE, "IN")
                .setHint(QueryHints.BATCH, "u.template")
                .setHint(QueryHints.BATCH, "u.settings")
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public long count(String site, UserFilter filter) {
        return filtered(Long.class, "count(u)", "", site, filter).getSingleResult();
    }

    @Override
    public Map<Long, Long> countByTemplate(String site) {
        return entityManager
                .createQuery(
                        "select u.template.id, count(u) from User u where u.site.name = :site group by u.template.id",
                        Object[].class)
                .setParameter("site", site)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    private <T> TypedQuery<T> filtered(Class<T> type, String what, String order, String site, UserFilter filter) {
        return entityManager
                .createQuery("select " + what + FILTERED + order, type)
                .setParameter("site", site)
                .setParameter(
                        "search",
                        filter.search()
                                .map(text -> text.toLowerCase(Locale.ROOT))
                                .orElse(""))
                .setParameter("template", filter.template().orElse(""));
    }

    @Override
    public List<String> inheritors(SettingsTemplate template, Setting<?> setting, int offset, int limit) {
        List<?> names = inheritors("select u.name", " order by u.name", template, setting)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
        return names.stream().map(String::valueOf).toList();
    }

    @Override
    public long countInheritors(SettingsTemplate template, Setting<?> setting) {
        Object count = inheritors("select count(*)", "", template, setting).getSingleResult();
        return ((Number) count).longValue();
    }

    private Query inheritors(String what, String order, SettingsTemplate template, Setting<?> setting) {
        return entityManager
                .createNativeQuery(what + INHERITORS + order)
                .setParameter(1, template.id())
                .setParameter(2, setting.key());
    }

    @Override
    public void add(User user) {
        entityManager.persist(user);
    }

    @Override
    public void remove(User user) {
        entityManager.remove(user);
    }

    /** The database removes what belongs to them. */
    @Override
    public void removeAll(Site site) {
        entityManager
                .createNativeQuery("delete from ftp_user where site_id = ?1")
                .setParameter(1, site.id())
                .executeUpdate();
    }

    @Override
    public void replaceHash(String site, String name, String oldHash, String newHash) {
        entityManager
                .createQuery("update User u set u.passwordHash = :newHash where u.name = :name"
                        + " and u.passwordHash = :oldHash"
                        + " and u.site.id = (select s.id from Site s where s.name = :site)")
                .setParameter("site", site)
                .setParameter("name", name)
                .setParameter("oldHash", oldHash)
                .setParameter("newHash", newHash)
                .executeUpdate();
    }
}

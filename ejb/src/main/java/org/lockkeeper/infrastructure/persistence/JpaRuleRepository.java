package org.lockkeeper.infrastructure.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.domain.event.EventRule;
import org.lockkeeper.domain.event.RuleRepository;
import org.lockkeeper.domain.event.TriggerType;

@Dependent
class JpaRuleRepository implements RuleRepository {

    private final EntityManager entityManager;

    @Inject
    JpaRuleRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<EventRule> ofSite(String site) {
        return entityManager
                .createQuery(
                        "select r from EventRule r where r.site.name = :site order by r.rank, r.name", EventRule.class)
                .setParameter("site", site)
                .getResultList();
    }

    @Override
    public List<EventRule> all() {
        return entityManager
                .createQuery("select r from EventRule r order by r.site.name, r.rank, r.name", EventRule.class)
                .getResultList();
    }

    @Override
    public Optional<EventRule> find(String site, String name) {
        return Single.of(entityManager
                .createQuery("select r from EventRule r where r.site.name = :site and r.name = :name", EventRule.class)
                .setParameter("site", site)
                .setParameter("name", name));
    }

    @Override
    public Optional<EventRule> byId(long id) {
        return Optional.ofNullable(entityManager.find(EventRule.class, id));
    }

    @Override
    public List<EventRule> listening(String site, TriggerType trigger) {
        // A parameter compared with a constant would make EclipseLink write all values into the text of the statement.
        String ofSite = site.isEmpty() ? "" : " and r.site.name = :site";
        TypedQuery<EventRule> query = entityManager
                .createQuery(
                        "select r from EventRule r where r.enabled = true and r.trigger = :trigger" + ofSite
                                + " order by r.site.name, r.rank, r.name",
                        EventRule.class)
                .setParameter("trigger", trigger);
        return (site.isEmpty() ? query : query.setParameter("site", site)).getResultList();
    }

    @Override
    public List<EventRule> due(Instant now) {
        return entityManager
                .createQuery(
                        "select r from EventRule r where r.enabled = true and r.nextFiring <= :now", EventRule.class)
                .setParameter("now", now)
                .getResultList();
    }

    @Override
    public void add(EventRule rule) {
        entityManager.persist(rule);
    }

    @Override
    public void remove(EventRule rule) {
        entityManager.remove(rule);
    }

    @Override
    public void flush() {
        entityManager.flush();
    }
}

package org.lockkeeper.infrastructure.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.lockkeeper.domain.template.SettingsTemplate;
import org.lockkeeper.domain.template.TemplateRepository;

@Dependent
class JpaTemplateRepository implements TemplateRepository {

    private final EntityManager entityManager;

    @Inject
    JpaTemplateRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(SettingsTemplate template) {
        entityManager.persist(template);
    }
}

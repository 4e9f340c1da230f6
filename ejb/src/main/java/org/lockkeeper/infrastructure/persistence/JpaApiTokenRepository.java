package org.lockkeeper.infrastructure.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.domain.administrator.Administrator;
import org.lockkeeper.domain.administrator.ApiToken;
import org.lockkeeper.domain.administrator.ApiTokenRepository;

@Dependent
class JpaApiTokenRepository implements ApiTokenRepository {

    private final EntityManager entityManager;

    @Inject
    JpaApiTokenRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<ApiToken> byDigest(String digest) {
        return Single.of(entityManager
                .createQuery("select t from ApiToken t where t.digest = :digest", ApiToken.class)
                .setParameter("digest", digest));
    }

    @Override
    public List<ApiToken> of(Administrator administrator) {
        return entityManager
                .createQuery(
                        "select t from ApiToken t where t.administrator = :administrator order by t.createdAt, t.id",
                        ApiToken.class)
                .setParameter("administrator", administrator)
                .getResultList();
    }

    @Override
    public void add(ApiToken token) {
        entityManager.persist(token);
    }

    @Override
    public void remove(ApiToken token) {
        entityManager.remove(token);
    }
}

package org.lockkeeper.infrastructure.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.domain.certificate.CertificateRepository;
import org.lockkeeper.domain.certificate.FormerChain;
import org.lockkeeper.domain.certificate.ServerCertificate;

@Dependent
class JpaCertificateRepository implements CertificateRepository {

    private final EntityManager entityManager;

    @Inject
    JpaCertificateRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<ServerCertificate> find(String alias) {
        return Single.of(entityManager
                .createQuery("select c from ServerCertificate c where c.alias = :alias", ServerCertificate.class)
                .setParameter("alias", alias));
    }

    @Override
    public List<ServerCertificate> all() {
        return entityManager
                .createQuery("select c from ServerCertificate c order by c.alias", ServerCertificate.class)
                .getResultList();
    }

    @Override
    public void add(ServerCertificate certificate) {
        entityManager.persist(certificate);
    }

    @Override
    public void remove(ServerCertificate certificate) {
        delete("FormerChain", "certificate", certificate);
        delete("IssuedCertificate", "issuer", certificate);
        delete("RevocationList", "issuer", certificate);
        entityManager.remove(certificate);
    }

    @Override
    public void add(FormerChain chain) {
        entityManager.persist(chain);
    }

    @Override
    public List<FormerChain> history(ServerCertificate certificate) {
        return entityManager
                .createQuery(
                        "select f from FormerChain f where f.certificate = :certificate"
                                + " order by f.replacedAt desc, f.id desc",
                        FormerChain.class)
                .setParameter("certificate", certificate)
                .getResultList();
    }

    @Override
    public void flush() {
        entityManager.flush();
    }

    private void delete(String entity, String owner, ServerCertificate certificate) {
        entityManager
                .createQuery("delete from " + entity + " e where e." + owner + " = :owner")
                .setParameter("owner", certificate)
                .executeUpdate();
    }
}

package org.lockkeeper.infrastructure.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.domain.certificate.IssuedCertificate;
import org.lockkeeper.domain.certificate.IssuedCertificateRepository;
import org.lockkeeper.domain.certificate.RevocationList;
import org.lockkeeper.domain.certificate.ServerCertificate;

@Dependent
class JpaIssuedCertificateRepository implements IssuedCertificateRepository {

    private static final String ISSUER = "issuer";

    private final EntityManager entityManager;

    @Inject
    JpaIssuedCertificateRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(IssuedCertificate certificate) {
        entityManager.persist(certificate);
    }

    @Override
    public Optional<IssuedCertificate> find(ServerCertificate issuer, String serialNumber) {
        return Single.of(entityManager
                .createQuery(
                        "select i from IssuedCertificate i where i.issuer = :issuer and i.serialNumber = :serial",
                        IssuedCertificate.class)
                .setParameter(ISSUER, issuer)
                .setParameter("serial", serialNumber));
    }

    @Override
    public List<IssuedCertificate> list(ServerCertificate issuer, int offset, int limit) {
        return entityManager
                .createQuery(
                        "select i from IssuedCertificate i where i.issuer = :issuer order by i.issuedAt desc, i.id desc",
                        IssuedCertificate.class)
                .setParameter(ISSUER, issuer)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public long count(ServerCertificate issuer) {
        return entityManager
                .createQuery("select count(i) from IssuedCertificate i where i.issuer = :issuer", Long.class)
                .setParameter(ISSUER, issuer)
                .getSingleResult();
    }

    @Override
    public long countValid(ServerCertificate issuer, Instant now) {
        return entityManager
                .createQuery(
                        "select count(i) from IssuedCertificate i where i.issuer = :issuer and i.revokedAt is null"
                                + " and i.notAfter > :now",
                        Long.class)
                .setParameter(ISSUER, issuer)
                .setParameter("now", now)
                .getSingleResult();
    }

    @Override
    public List<IssuedCertificate> revoked(ServerCertificate issuer, Instant now) {
        return entityManager
                .createQuery(
                        "select i from IssuedCertificate i where i.issuer = :issuer and i.revokedAt is not null"
                                + " and i.notAfter > :now order by i.id",
                        IssuedCertificate.class)
                .setParameter(ISSUER, issuer)
                .setParameter("now", now)
                .getResultList();
    }

    @Override
    public Optional<RevocationList> revocationList(ServerCertificate issuer) {
        return Single.of(entityManager
                .createQuery("select l from RevocationList l where l.issuer = :issuer", RevocationList.class)
                .setParameter(ISSUER, issuer));
    }

    @Override
    public List<RevocationList> revocationLists() {
        return entityManager
                .createQuery("select l from RevocationList l order by l.id", RevocationList.class)
                .getResultList();
    }

    @Override
    public void add(RevocationList list) {
        entityManager.persist(list);
    }
}

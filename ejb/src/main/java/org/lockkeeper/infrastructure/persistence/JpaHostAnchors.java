package org.lockkeeper.infrastructure.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.cert.X509Certificate;
import java.util.List;
import org.lockkeeper.domain.certificate.CertificateReader;
import org.lockkeeper.domain.connection.HostAnchors;
import org.lockkeeper.domain.trust.TrustState;

/** Hosts are no users of a Site: trust that is limited to a Site or a user says nothing of them, distrust always does. */
@Dependent
class JpaHostAnchors implements HostAnchors {

    private final EntityManager entityManager;
    private final CertificateReader reader;

    @Inject
    JpaHostAnchors(EntityManager entityManager, CertificateReader reader) {
        this.entityManager = entityManager;
        this.reader = reader;
    }

    @Override
    public List<X509Certificate> trusted() {
        return entityManager
                .createQuery(
                        "select t.certificatePem from TrustedCertificate t where t.state = :trusted"
                                + " and t.site is null and t.user is null order by t.id",
                        String.class)
                .setParameter("trusted", TrustState.TRUSTED)
                .getResultStream()
                .map(pem -> reader.chain(pem).get(0))
                .toList();
    }

    @Override
    public List<String> distrusted() {
        return entityManager
                .createQuery("select t.sha256 from TrustedCertificate t where t.state = :distrusted", String.class)
                .setParameter("distrusted", TrustState.DISTRUSTED)
                .getResultList();
    }
}

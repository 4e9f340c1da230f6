package org.lockkeeper.infrastructure.persistence;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.domain.access.BanRepository;
import org.lockkeeper.domain.access.LockoutRepository;
import org.lockkeeper.domain.administrator.AdministratorRepository;
import org.lockkeeper.domain.administrator.ApiTokenRepository;
import org.lockkeeper.domain.audit.AuditRepository;
import org.lockkeeper.domain.certificate.CertificateRepository;
import org.lockkeeper.domain.certificate.IssuedCertificateRepository;
import org.lockkeeper.domain.cipher.CipherListRepository;
import org.lockkeeper.domain.connection.ConnectionProfileRepository;
import org.lockkeeper.domain.event.EventOutbox;
import org.lockkeeper.domain.event.EventRepository;
import org.lockkeeper.domain.event.RuleRepository;
import org.lockkeeper.domain.event.RunRepository;
import org.lockkeeper.domain.handshake.HandshakeRepository;
import org.lockkeeper.domain.server.ServerRepository;
import org.lockkeeper.domain.site.SiteRepository;
import org.lockkeeper.domain.template.TemplateRepository;
import org.lockkeeper.domain.transfer.TransferRepository;
import org.lockkeeper.domain.trust.RevocationListRepository;
import org.lockkeeper.domain.trust.TrustedCertificateRepository;
import org.lockkeeper.domain.user.UserRepository;
import org.mockito.Mockito;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The product's persistence unit without a container, on an empty database: H2 in memory, or a schema of its own on
 * PostgreSQL where {@code -Dlockkeeper.test.db.url} names one.
 */
public final class TestDatabase implements UnitOfWork, AutoCloseable {

    private final String name = "t" + UUID.randomUUID().toString().replace("-", "");
    private final DataSource dataSource = open();
    private final EntityManagerFactory factory;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
    private final EntityManager entityManager = proxy();

    public TestDatabase() {
        new FlywayMigration(dataSource).migrate();
        factory = Persistence.createEntityManagerFactory(
                "lockkeeper",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource",
                        dataSource,
                        "eclipselink.target-server",
                        "None",
                        "eclipselink.session-name",
                        name));
    }

    @Override
    public <T> T call(Supplier<T> work) {
        if (current.get() != null) {
            return work.get();
        }
        EntityManager manager = factory.createEntityManager();
        current.set(manager);
        try {
            manager.getTransaction().begin();
            T result = work.get();
            manager.getTransaction().commit();
            return result;
        } finally {
            current.remove();
            if (manager.getTransaction().isActive()) {
                manager.getTransaction().rollback();
            }
            manager.close();
        }
    }

    @Override
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    @Override
    public void close() {
        factory.close();
    }

    public boolean inTransaction() {
        return current.get() != null;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public EntityManager entityManager() {
        return entityManager;
    }

    public EntityManagerFactory factory() {
        return factory;
    }

    public ServerRepository servers() {
        return new JpaServerRepository(entityManager);
    }

    public SiteRepository sites() {
        return new JpaSiteRepository(entityManager);
    }

    public TemplateRepository templates() {
        return new JpaTemplateRepository(entityManager);
    }

    public UserRepository users() {
        return new JpaUserRepository(entityManager);
    }

    public HandshakeRepository handshakes() {
        return new JpaHandshakeRepository(entityManager);
    }

    public CertificateRepository certificates() {
        return new JpaCertificateRepository(entityManager);
    }

    public IssuedCertificateRepository issued() {
        return new JpaIssuedCertificateRepository(entityManager);
    }

    public TrustedCertificateRepository trust() {
        return new JpaTrustedCertificateRepository(entityManager);
    }

    public RevocationListRepository revocationLists() {
        return new JpaRevocationListRepository(entityManager);
    }

    public AdministratorRepository administrators() {
        return new JpaAdministratorRepository(entityManager);
    }

    public ApiTokenRepository tokens() {
        return new JpaApiTokenRepository(entityManager);
    }

    public AuditRepository audit() {
        return new JpaAuditRepository(entityManager);
    }

    public TransferRepository transfers() {
        return new JpaTransferRepository(entityManager);
    }

    public CipherListRepository cipherLists() {
        return new JpaCipherListRepository(entityManager);
    }

    public BanRepository bans() {
        return new JpaBanRepository(entityManager);
    }

    public LockoutRepository lockouts() {
        return new JpaLockoutRepository(entityManager);
    }

    public ConnectionProfileRepository profiles() {
        return new JpaConnectionProfileRepository(entityManager);
    }

    public RuleRepository rules() {
        return new JpaRuleRepository(entityManager);
    }

    public RunRepository runs() {
        return new JpaRunRepository(entityManager);
    }

    public EventRepository events() {
        return outbox();
    }

    public EventOutbox eventOutbox() {
        return outbox();
    }

    @SuppressWarnings("unchecked")
    private JpaEventRepository outbox() {
        return new JpaEventRepository(entityManager, Mockito.mock(Event.class));
    }

    private EntityManager proxy() {
        return (EntityManager) Proxy.newProxyInstance(
                TestDatabase.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (self, method, args) -> {
                    if (current.get() == null) {
                        throw new IllegalStateException("outside of a transaction");
                    }
                    try {
                        return method.invoke(current.get(), args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private DataSource open() {
        String url = System.getProperty("lockkeeper.test.db.url", "");
        return url.isEmpty() ? h2() : postgresql(url);
    }

    private DataSource h2() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        return h2;
    }

    private DataSource postgresql(String url) {
        PGSimpleDataSource postgresql = new PGSimpleDataSource();
        postgresql.setUrl(url);
        try (Connection connection = postgresql.getConnection()) {
            connection.createStatement().execute("create schema " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        postgresql.setCurrentSchema(name);
        return postgresql;
    }
}

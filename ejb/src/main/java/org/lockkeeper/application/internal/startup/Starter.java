package org.lockkeeper.application.internal.startup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lockkeeper.domain.SchemaMigration;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.domain.certificate.CertificateRepository;
import org.lockkeeper.domain.certificate.PrivateKeyVault;
import org.lockkeeper.log.EjbLog;
import org.lockkeeper.spi.login.Secret;

/**
 * The steps of a start in their order: settings before anything is made, schema before entities, vault before keys. All
 * rows of a first start come in one transaction, so that a start that was killed leaves none.
 */
@Dependent
class Starter {

    private final SchemaMigration schema;
    private final UnitOfWork transactions;
    private final PrivateKeyVault vault;
    private final CertificateRepository certificates;
    private final FirstStart firstStart;
    private final FirstAdministrator firstAdministrator;

    @Inject
    Starter(
            SchemaMigration schema,
            UnitOfWork transactions,
            PrivateKeyVault vault,
            CertificateRepository certificates,
            FirstStart firstStart,
            FirstAdministrator firstAdministrator) {
        this.schema = schema;
        this.transactions = transactions;
        this.vault = vault;
        this.certificates = certificates;
        this.firstStart = firstStart;
        this.firstAdministrator = firstAdministrator;
    }

    StartResult start(StartupSource source) {
        StartupSettings settings = StartupSettings.read(source);
        ServerHome home = new ServerHome(settings.home());
        EjbLog.LOG.schemaReady(home.root(), schema.migrate());
        boolean first = transactions.call(firstStart::needed);
        if (first) {
            home.create(FirstSite.NAME);
        }
        vault.unlock(home.vault(), first);
        StartResult result = transactions.call(() -> make(first, settings, HostName.of(source)));
        checkKeys();
        return result;
    }

    private StartResult make(boolean first, StartupSettings settings, String hostName) {
        if (first) {
            firstStart.run(settings, hostName);
        }
        Optional<Secret> adminPassword = firstAdministrator.makeWhereNone(settings);
        return new StartResult(
                adminPassword, firstStart.demoExists(), settings.demoPassword().filter(password -> first));
    }

    /** A key that does not open is told now, not when the engine asks for it. */
    private void checkKeys() {
        transactions
                .call(certificates::all)
                .forEach(certificate -> vault.open(certificate.alias(), certificate.sealedKey()));
    }
}

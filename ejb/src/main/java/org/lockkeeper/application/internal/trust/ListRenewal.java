package org.lockkeeper.application.internal.trust;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.lockkeeper.application.internal.audit.AuditTrail;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEvent;
import org.lockkeeper.domain.certificate.CertificateFileException;
import org.lockkeeper.domain.server.ServerRepository;
import org.lockkeeper.domain.settings.Settings;
import org.lockkeeper.domain.settings.SettingsResolver;
import org.lockkeeper.domain.trust.RevocationListFile;
import org.lockkeeper.domain.trust.RevocationListRepository;
import org.lockkeeper.domain.trust.RevocationLists;
import org.lockkeeper.log.EjbLog;

/** Fetches revocation lists anew. Asks the network outside of transactions. */
@Dependent
class ListRenewal {

    private final UnitOfWork transactions;
    private final RevocationListRepository lists;
    private final RevocationLists reader;
    private final ServerRepository servers;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    ListRenewal(
            UnitOfWork transactions,
            RevocationListRepository lists,
            RevocationLists reader,
            ServerRepository servers,
            AuditTrail audit,
            Clock clock) {
        this.transactions = transactions;
        this.lists = lists;
        this.reader = reader;
        this.servers = servers;
        this.audit = audit;
        this.clock = clock;
    }

    private record Due(long id, String url) {}

    /** Those whose time has come; one that fails stays as it is, and comes again. */
    void renewDue() {
        Instant now = clock.instant();
        List<Due> due = transactions.call(() -> lists.due(now).stream()
                .map(list -> new Due(list.id(), list.url().orElseThrow()))
                .toList());
        due.forEach(list -> renew(list.id(), list.url()));
    }

    /** One of them; what goes wrong is kept with it. */
    void renew(long id, String url) {
        try {
            X509CRL fetched = fetch(url);
            transactions.run(() -> lists.find(id).ifPresent(list -> replace(list, fetched)));
        } catch (CertificateFileException e) {
            EjbLog.LOG.revocationListNotRenewed(url, e.getMessage());
            transactions.run(() -> lists.find(id).ifPresent(list -> list.failed(e.getMessage(), clock.instant())));
        }
    }

    X509CRL fetch(String url) {
        boolean privateAddresses = transactions.call(
                () -> SettingsResolver.of(servers.find().orElseThrow()).value(Settings.PRIVATE_REVOCATION_SOURCES));
        return reader.fetch(url, privateAddresses);
    }

    private void replace(RevocationListFile list, X509CRL fetched) {
        boolean newer = list.thisUpdate()
                .map(known -> fetched.getThisUpdate().toInstant().isAfter(known))
                .orElse(true);
        list.replace(fetched, encoded(fetched), clock.instant());
        if (newer) {
            audit.record(AuditEvent.bySystem(
                    AuditAction.REVOCATION_LIST_RENEWED, name(list), list.revokedCount() + " revoked"));
        }
    }

    static String name(RevocationListFile list) {
        return ObjectName.revocationList(list.url().or(list::issuer).orElse(""));
    }

    static byte[] encoded(X509CRL list) {
        try {
            return list.getEncoded();
        } catch (CRLException e) {
            throw new CertificateFileException("is a list that can't be written again", e);
        }
    }
}

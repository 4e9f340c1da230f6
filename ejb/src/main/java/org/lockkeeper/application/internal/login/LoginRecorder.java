package org.lockkeeper.application.internal.login;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lockkeeper.application.internal.audit.AuditTrail;
import org.lockkeeper.application.internal.audit.ClientAddress;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEvent;
import org.lockkeeper.domain.audit.AuditText;
import org.lockkeeper.domain.user.UserRepository;
import org.lockkeeper.log.EjbLog;
import org.lockkeeper.spi.login.LoginRequest;
import org.lockkeeper.spi.login.RefusalReason;
import org.lockkeeper.spi.session.TlsInfo;

/** Puts the outcome of a login on record. */
@Dependent
class LoginRecorder {

    private static final int MAX_NAME = 200;

    private final UnitOfWork transactions;
    private final UserRepository users;
    private final AuditTrail audit;

    @Inject
    LoginRecorder(UnitOfWork transactions, UserRepository users, AuditTrail audit) {
        this.transactions = transactions;
        this.users = users;
        this.audit = audit;
    }

    void refused(LoginRequest request, RefusalReason reason) {
        EjbLog.LOG.loginRefused(
                request.session().site(),
                ClientAddress.of(request.session()),
                reason,
                AuditText.clean(request.user(), MAX_NAME));
        transactions.run(() -> audit.record(event(request, AuditAction.LOGIN_REFUSED, reason.name())));
    }

    /** In the same transaction as the renewed hash, where there is one. */
    void granted(LoginRequest request, LoginAccount account, Optional<String> renewedHash) {
        String site = request.session().site();
        transactions.run(() -> {
            renewedHash.ifPresent(
                    hash -> users.replaceHash(site, account.grant().user(), account.hash(), hash));
            audit.record(event(request, AuditAction.LOGIN, protection(request)));
        });
    }

    private static AuditEvent event(LoginRequest request, AuditAction action, String detail) {
        return AuditEvent.of(
                request.user(),
                ClientAddress.of(request.session()),
                action,
                ObjectName.user(request.session().site(), request.user()),
                detail);
    }

    private static String protection(LoginRequest request) {
        return request.session().tls().map(LoginRecorder::describe).orElse("without TLS");
    }

    private static String describe(TlsInfo tls) {
        String certificate = tls.clientCertificate()
                .map(subject -> ", certificate " + subject)
                .orElse("");
        return tls.protocol() + " " + tls.cipherSuite() + certificate;
    }
}

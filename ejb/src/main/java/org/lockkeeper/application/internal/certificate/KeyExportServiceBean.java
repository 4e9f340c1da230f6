package org.lockkeeper.application.internal.certificate;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.jboss.ejb3.annotation.SecurityDomain;
import org.lockkeeper.application.InvalidInputException;
import org.lockkeeper.application.KeyExportService;
import org.lockkeeper.application.Roles;
import org.lockkeeper.application.internal.audit.AuditTrail;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.application.internal.login.SignIn;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEvent;
import org.lockkeeper.domain.certificate.CertificateFiles;
import org.lockkeeper.domain.certificate.ServerCertificate;

/** Checks the password first, outside of a transaction: hashing must not hold a connection. */
@Stateless
@SecurityDomain("other")
@RolesAllowed(Roles.SERVER_ADMINISTRATOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeyExportServiceBean implements KeyExportService {

    @Inject
    SignIn signIn;

    @Inject
    UnitOfWork transactions;

    @Inject
    StoredCertificates stored;

    @Inject
    CertificateFiles files;

    @Inject
    AuditTrail audit;

    @Resource
    SessionContext context;

    @Override
    public byte[] pkcs12(String alias, char[] filePassword, char[] administratorPassword) {
        return export(
                alias,
                "PKCS#12",
                filePassword,
                administratorPassword,
                certificate -> files.pkcs12(alias, stored.key(certificate), stored.chain(certificate), filePassword));
    }

    @Override
    public String pkcs8(String alias, char[] filePassword, char[] administratorPassword) {
        return export(
                alias,
                "PKCS#8",
                filePassword,
                administratorPassword,
                certificate -> files.encryptedKey(stored.key(certificate), filePassword));
    }

    private <T> T export(
            String alias,
            String form,
            char[] filePassword,
            char[] administratorPassword,
            Function<ServerCertificate, T> writer) {
        Orders.checkFilePassword(filePassword);
        String caller = context.getCallerPrincipal().getName();
        if (administratorPassword == null
                || signIn.authenticate(caller, administratorPassword, "").isEmpty()) {
            throw new InvalidInputException(
                    "administratorPassword",
                    "must be your own password: a private key leaves only after it was given again");
        }
        return transactions.call(() -> {
            T written = writer.apply(stored.find(alias));
            audit.record(AuditEvent.of(
                    caller, "", AuditAction.CERTIFICATE_KEY_EXPORTED, ObjectName.certificate(alias), "as " + form));
            return written;
        });
    }
}

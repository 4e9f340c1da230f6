package org.lockkeeper.application.internal.startup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.lockkeeper.application.Roles;
import org.lockkeeper.application.internal.audit.AuditTrail;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.domain.administrator.Administrator;
import org.lockkeeper.domain.administrator.AdministratorRepository;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEvent;
import org.lockkeeper.domain.password.PasswordHasher;
import org.lockkeeper.log.EjbLog;
import org.lockkeeper.spi.login.Secret;

/** Makes the first administrator, where there is none. */
@Dependent
class FirstAdministrator {

    /** 31 characters that nobody mistakes for one another; 20 of them have 99 bits. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 20;

    private final AdministratorRepository administrators;
    private final PasswordHasher hasher;
    private final AuditTrail audit;

    @Inject
    FirstAdministrator(AdministratorRepository administrators, PasswordHasher hasher, AuditTrail audit) {
        this.administrators = administrators;
        this.hasher = hasher;
        this.audit = audit;
    }

    /** The generated password, where one was generated. */
    Optional<Secret> makeWhereNone(StartupSettings settings) {
        if (administrators.count() > 0) {
            return Optional.empty();
        }
        if (settings.adminPassword().isPresent()) {
            make(settings.adminUser(), settings.adminPassword().get());
            return Optional.empty();
        }
        Secret generated = generate();
        make(settings.adminUser(), generated);
        return Optional.of(generated);
    }

    private void make(String name, Secret password) {
        char[] characters = password.copy();
        try {
            administrators.add(new Administrator(name, hasher.hash(characters), Set.of(Roles.SERVER_ADMINISTRATOR)));
        } finally {
            Arrays.fill(characters, '\0');
        }
        audit.record(AuditEvent.bySystem(AuditAction.ADMINISTRATOR_CREATED, ObjectName.administrator(name), ""));
        EjbLog.LOG.administratorMade(name);
    }

    private static Secret generate() {
        SecureRandom random = new SecureRandom();
        char[] password = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            password[i] = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
        }
        try {
            return Secret.of(password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }
}

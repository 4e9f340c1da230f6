package org.lockkeeper.application.internal.login;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lockkeeper.application.internal.audit.AuditTrail;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.domain.administrator.Administrator;
import org.lockkeeper.domain.administrator.AdministratorRepository;
import org.lockkeeper.domain.administrator.SecondFactor;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEvent;
import org.lockkeeper.domain.audit.AuditText;
import org.lockkeeper.domain.settings.Network;
import org.lockkeeper.log.EjbLog;

/** Signs administrators in; the caller learns only whether it worked, the audit learns why not. */
@Dependent
public class SignIn {

    private static final int MAX_NAME = 200;

    private final UnitOfWork transactions;
    private final AdministratorRepository administrators;
    private final PasswordCheck passwords;
    private final SecondFactorCodes codes;
    private final SignInThrottle throttle;
    private final RecentSignIns recent;
    private final AuditTrail audit;

    @Inject
    SignIn(
            UnitOfWork transactions,
            AdministratorRepository administrators,
            PasswordCheck passwords,
            SecondFactorCodes codes,
            SignInThrottle throttle,
            RecentSignIns recent,
            AuditTrail audit) {
        this.transactions = transactions;
        this.administrators = administrators;
        this.passwords = passwords;
        this.codes = codes;
        this.throttle = throttle;
        this.recent = recent;
        this.audit = audit;
    }

    /**
     * Checks and records; the password stays the caller's to wipe. Where the account demands a second factor, its code is
     * the end of the password.
     */
    public Optional<Account> authenticate(String name, char[] password, String address) {
        Optional<Account> account = find(name);
        Proof proof = Proof.of(password, account);
        try {
            Optional<String> obstacle = obstacle(name, address, account);
            Optional<String> hash = account.filter(found -> obstacle.isEmpty()).map(Account::hash);
            boolean matches = passwords.matches(proof.password(), hash);
            Optional<String> refusal = obstacle.or(() -> refusal(account.orElseThrow(), matches, proof));
            return refusal.isPresent()
                    ? refuse(name, address, refusal.get())
                    : accept(account.orElseThrow(), proof.password(), address);
        } finally {
            proof.wipe();
        }
    }

    /**
     * The same for each request of a script: what was proven a few minutes ago from the same address is neither hashed nor
     * audited again.
     */
    public Optional<Account> authenticateRequest(String name, char[] password, String address) {
        Optional<Account> known = find(name)
                .filter(account -> obstacle(name, address, Optional.of(account)).isEmpty())
                .filter(account -> recent.knows(account, password, address));
        if (known.isPresent()) {
            return known;
        }
        Optional<Account> proven = authenticate(name, password, address);
        proven.ifPresent(account -> recent.remember(account, password, address));
        return proven;
    }

    private Optional<Account> find(String name) {
        if (!plausible(name)) {
            return Optional.empty();
        }
        return transactions.call(() -> administrators.find(name).map(Account::new));
    }

    /** What no administrator can be called needs no query; some databases would refuse it. */
    private static boolean plausible(String name) {
        return name.chars().noneMatch(Character::isISOControl);
    }

    private Optional<String> obstacle(String name, String address, Optional<Account> account) {
        if (throttle.locked(name, address)) {
            return Optional.of("TOO_MANY_FAILURES");
        }
        if (account.isEmpty()) {
            return Optional.of("UNKNOWN_ADMINISTRATOR");
        }
        return account.get().obstacle(address);
    }

    private Optional<String> refusal(Account account, boolean passwordMatches, Proof proof) {
        if (!passwordMatches) {
            return Optional.of("WRONG_PASSWORD");
        }
        return account.sealedTotpSecret()
                .filter(secret -> !codes.accept(account.name(), secret, proof.code()))
                .map(secret -> "WRONG_CODE");
    }

    private Optional<Account> refuse(String name, String address, String reason) {
        throttle.failed(name, address);
        EjbLog.LOG.signInRefused(AuditText.clean(address, MAX_NAME), reason, AuditText.clean(name, MAX_NAME));
        transactions.run(() -> audit.record(
                AuditEvent.of(name, address, AuditAction.ADMIN_LOGIN_REFUSED, ObjectName.administrator(name), reason)));
        return Optional.empty();
    }

    private Optional<Account> accept(Account account, char[] password, String address) {
        String name = account.name();
        throttle.succeeded(name, address);
        Optional<String> renewed = passwords.renew(password, account.hash());
        transactions.run(() -> {
            renewed.ifPresent(hash -> administrators.replaceHash(name, account.hash(), hash));
            audit.record(AuditEvent.of(name, address, AuditAction.ADMIN_LOGIN, ObjectName.administrator(name), ""));
        });
        return Optional.of(account);
    }

    /** What is needed of an administrator after the transaction. */
    public record Account(
            String name,
            String hash,
            boolean enabled,
            Set<String> roles,
            Set<Network> networks,
            Optional<String> sealedTotpSecret) {

        Account(Administrator administrator) {
            this(
                    administrator.name(),
                    administrator.passwordHash(),
                    administrator.enabled(),
                    administrator.roles(),
                    administrator.networks().stream().map(Network::parse).collect(Collectors.toSet()),
                    administrator.sealedTotpSecret());
        }

        /** Why the account can't be used at all, or not from there. */
        Optional<String> obstacle(String address) {
            if (!enabled) {
                return Optional.of("ADMINISTRATOR_DISABLED");
            }
            return admits(address) ? Optional.empty() : Optional.of("ADDRESS_NOT_ALLOWED");
        }

        private boolean admits(String address) {
            return networks.isEmpty() || networks.stream().anyMatch(network -> network.contains(literal(address)));
        }

        private static InetAddress literal(String address) {
            try {
                return InetAddress.getByName(address);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException("'" + address + "' is no address", e);
            }
        }

        @Override
        public String toString() {
            return "Account[" + name + "]";
        }
    }

    /** A password, and the code at its end where one is expected. */
    private record Proof(char[] password, String code) {

        static Proof of(char[] typed, Optional<Account> account) {
            boolean twoFactors = account.flatMap(Account::sealedTotpSecret).isPresent();
            if (!twoFactors || typed.length < SecondFactor.DIGITS) {
                return new Proof(typed.clone(), "");
            }
            int end = typed.length - SecondFactor.DIGITS;
            return new Proof(Arrays.copyOf(typed, end), new String(typed, end, SecondFactor.DIGITS));
        }

        void wipe() {
            Arrays.fill(password, '\0');
        }
    }
}

package org.lockkeeper.application.internal.event;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lockkeeper.application.ConnectionProfileInput;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.domain.certificate.CertificateRepository;
import org.lockkeeper.domain.certificate.PrivateKeyVault;
import org.lockkeeper.domain.connection.ConnectionMode;
import org.lockkeeper.domain.connection.ConnectionProfile;
import org.lockkeeper.domain.connection.ServerTrust;
import org.lockkeeper.spi.login.Secret;

/** Checks what a connection profile is wanted to be, and makes it so. */
@Dependent
class ProfileInput {

    private static final int MAX_PORT = 65_535;
    private static final int MAX_USER = 200;
    private static final int MAX_PASSWORD = 1_000;
    private static final int MAX_CONNECT_SECONDS = 300;
    private static final int MAX_DATA_SECONDS = 3_600;
    private static final int MAX_CONNECTIONS = 16;
    private static final int CONNECT_SECONDS = 20;
    private static final int DATA_SECONDS = 60;
    private static final int CONNECTIONS = 4;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:-]{1,253}");
    private static final Pattern SENDER = Pattern.compile("[^\\s<>\",;:@\\p{Cntrl}]{1,64}@[A-Za-z0-9.-]{1,253}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final CertificateRepository certificates;
    private final PrivateKeyVault vault;

    @Inject
    ProfileInput(CertificateRepository certificates, PrivateKeyVault vault) {
        this.certificates = certificates;
        this.vault = vault;
    }

    /** Changes {@code profile}; where there are errors, the caller rolls back. */
    void apply(ConnectionProfileInput input, ConnectionProfile profile, FieldErrors errors) {
        ConnectionMode mode = errors.read("mode", () -> constant(ConnectionMode.class, input.mode()))
                .orElse(ConnectionMode.FTPS_EXPLICIT);
        int port = number("port", input.port(), mode.port(), MAX_PORT, errors);
        errors.require(
                input.host() != null && HOST.matcher(input.host()).matches(),
                "host",
                "must be a host name or an" + " address");
        profile.reach(mode, input.host(), port);
        profile.logInAs(text("user", input.user(), MAX_USER, errors));
        password(input.password(), profile, errors);
        profile.showCertificate(certificate(input.clientCertificate(), errors));
        trust(input, profile, errors);
        profile.passive(input.passive() == null || input.passive());
        profile.limit(
                number(
                        "connectTimeoutSeconds",
                        input.connectTimeoutSeconds(),
                        CONNECT_SECONDS,
                        MAX_CONNECT_SECONDS,
                        errors),
                number("dataTimeoutSeconds", input.dataTimeoutSeconds(), DATA_SECONDS, MAX_DATA_SECONDS, errors),
                number("maxConnections", input.maxConnections(), CONNECTIONS, MAX_CONNECTIONS, errors));
        profile.allowLocal(Boolean.TRUE.equals(input.localAllowed()));
        profile.sendAs(sender(input.sender(), errors));
    }

    private void password(String password, ConnectionProfile profile, FieldErrors errors) {
        if (password == null) {
            return;
        }
        if (password.isEmpty()) {
            profile.sealPassword(null);
            return;
        }
        String checked = text("password", password, MAX_PASSWORD, errors);
        try (Secret secret = Secret.of(checked)) {
            profile.sealPassword(vault.sealSecret(Profiles.secretName(profile.name()), secret));
        }
    }

    private String certificate(String alias, FieldErrors errors) {
        String wanted = blankToNull(alias);
        errors.require(
                wanted == null || certificates.find(wanted).isPresent(),
                "clientCertificate",
                "is the alias of no certificate");
        return wanted;
    }

    private static void trust(ConnectionProfileInput input, ConnectionProfile profile, FieldErrors errors) {
        ServerTrust trust = input.serverTrust() == null
                ? ServerTrust.DATABASE
                : errors.read("serverTrust", () -> constant(ServerTrust.class, input.serverTrust()))
                        .orElse(ServerTrust.DATABASE);
        String pin = Optional.ofNullable(blankToNull(input.pinnedSha256()))
                .map(text -> text.replace(":", "").strip().toLowerCase(Locale.ROOT))
                .orElse(null);
        boolean needed = trust == ServerTrust.PINNED;
        errors.require(
                !needed && pin == null || pin != null && SHA256.matcher(pin).matches(),
                "pinnedSha256",
                "must be the SHA-256 fingerprint of the host's certificate: 64 hexadecimal digits");
        profile.trust(trust, needed ? pin : null);
    }

    private static String sender(String address, FieldErrors errors) {
        String wanted = blankToNull(address);
        errors.require(
                wanted == null || SENDER.matcher(wanted).matches(),
                "sender",
                "must be an address such as a@example.org");
        return wanted;
    }

    private static int number(String field, Integer value, int standard, int max, FieldErrors errors) {
        int number = value == null ? standard : value;
        errors.require(number >= 1 && number <= max, field, "must be from 1 to " + max);
        return number;
    }

    /** What would end a command must not be in what becomes part of one. */
    private static String text(String field, String value, int max, FieldErrors errors) {
        String wanted = blankToNull(value);
        errors.require(
                wanted == null || wanted.length() <= max && wanted.chars().noneMatch(Character::isISOControl),
                field,
                "must have at most " + max + " characters, and no control characters");
        return wanted;
    }

    private static String blankToNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("must be one of " + Arrays.toString(type.getEnumConstants())));
    }
}

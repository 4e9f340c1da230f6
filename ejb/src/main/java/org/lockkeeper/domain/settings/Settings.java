package org.lockkeeper.domain.settings;

import static org.lockkeeper.domain.settings.Inheritance.GATE;
import static org.lockkeeper.domain.settings.Inheritance.OVERRIDE;
import static org.lockkeeper.domain.settings.SettingLevel.SERVER;
import static org.lockkeeper.domain.settings.SettingLevel.SITE;
import static org.lockkeeper.domain.settings.SettingLevel.TEMPLATE;
import static org.lockkeeper.domain.settings.SettingLevel.USER;
import static org.lockkeeper.domain.settings.SettingTypes.BOOLEAN;
import static org.lockkeeper.domain.settings.SettingTypes.choice;
import static org.lockkeeper.domain.settings.SettingTypes.text;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.lockkeeper.spi.config.HostNames.UnknownHost;
import org.lockkeeper.spi.login.Permission;

/** The catalogue: a setting exists by having its line here. */
public final class Settings {

    /** Stands in a home folder for the name of the user. */
    public static final String USER_VARIABLE = "%user%";

    private static final Map<String, Setting<?>> BY_KEY = new LinkedHashMap<>();
    private static final Set<SettingLevel> ANYWHERE = EnumSet.of(SERVER, SITE, TEMPLATE, USER);
    private static final Set<SettingLevel> BELOW_SERVER = EnumSet.of(SITE, TEMPLATE, USER);
    private static final Set<SettingLevel> SITES = EnumSet.of(SERVER, SITE);
    private static final long MAX_KIB = 1L << 50;
    private static final TextList NETWORKS = new TextList(text -> {
        Network.parse(text);
        return text;
    });
    private static final Set<SettingLevel> ACCOUNTS = EnumSet.of(TEMPLATE, USER);
    private static final Set<Permission> ALL_PERMISSIONS = Collections.unmodifiableSet(EnumSet.allOf(Permission.class));

    /** May use FTPS (mission R10). */
    public static final Setting<Boolean> SSL = add("ssl", BOOLEAN, true, GATE, ANYWHERE);

    /** Below the Site's root folder; made at login where it is missing. */
    public static final Setting<String> HOME_FOLDER =
            add("homeFolder", text(HomeFolderText::normalize), USER_VARIABLE, OVERRIDE, BELOW_SERVER);

    /** Whether the client sees the home folder as {@code /}; else it sees the Site's root folder so. */
    public static final Setting<Boolean> HOME_FOLDER_IS_ROOT =
            add("homeFolderIsRoot", BOOLEAN, true, OVERRIDE, BELOW_SERVER);

    /** What is allowed in it. */
    public static final Setting<Set<Permission>> PERMISSIONS =
            add("permissions", new PermissionList(), ALL_PERMISSIONS, OVERRIDE, BELOW_SERVER);

    /** Whether transfers in clear (PROT C) are refused. */
    public static final Setting<Boolean> REQUIRE_DATA_PROTECTION =
            add("requireDataProtection", BOOLEAN, false, OVERRIDE, ANYWHERE);

    /** Seconds without a command and without a transfer. */
    public static final Setting<Long> IDLE_TIMEOUT_SECONDS =
            add("idleTimeoutSeconds", new Quantity(30, 86_400), 600L, OVERRIDE, ANYWHERE);

    /** Sessions of one user at once. */
    public static final Setting<Long> MAX_CONNECTIONS = limit("maxConnections", 1_000_000);

    /** Sessions of one user from one address at once. */
    public static final Setting<Long> MAX_CONNECTIONS_PER_ADDRESS = limit("maxConnectionsPerAddress", 1_000_000);

    /** Files up and down in one session. */
    public static final Setting<Long> MAX_TRANSFERS_PER_SESSION = limit("maxTransfersPerSession", 1_000_000_000);

    /** Size of one file up, in KiB. */
    public static final Setting<Long> MAX_UPLOAD_KIB = limit("maxUploadKiB", MAX_KIB);

    /** Size of one file down, in KiB. */
    public static final Setting<Long> MAX_DOWNLOAD_KIB = limit("maxDownloadKiB", MAX_KIB);

    /** Speed of uploads of a session, in KiB a second. */
    public static final Setting<Long> UPLOAD_KIB_PER_SECOND = limit("uploadKiBPerSecond", MAX_KIB);

    /** Speed of downloads of a session, in KiB a second. */
    public static final Setting<Long> DOWNLOAD_KIB_PER_SECOND = limit("downloadKiBPerSecond", MAX_KIB);

    /** All files of the user's home together, in MiB. */
    public static final Setting<Long> QUOTA_MIB = limit("quotaMiB", MAX_KIB / 1024);

    /** Names that can't be uploaded, or renamed to: wildcards such as {@code *.exe}. */
    public static final Setting<List<String>> BANNED_FILE_TYPES =
            add("bannedFileTypes", new TextList(UnaryOperator.identity()), List.of(), OVERRIDE, ANYWHERE);

    /** Where not empty, only clients of these networks may connect, or log in. */
    public static final Setting<List<String>> ALLOWED_ADDRESSES =
            add("allowedAddresses", NETWORKS, List.of(), OVERRIDE, ANYWHERE);

    /** Clients of these networks may not, even where they are allowed. */
    public static final Setting<List<String>> DENIED_ADDRESSES =
            add("deniedAddresses", NETWORKS, List.of(), OVERRIDE, ANYWHERE);

    /** Whether PORT and EPRT are served. */
    public static final Setting<Boolean> ACTIVE_MODE = add("activeMode", BOOLEAN, true, OVERRIDE, SITES);

    /** Whether an upload takes its name only when it is complete. */
    public static final Setting<Boolean> ATOMIC_UPLOADS = add("atomicUploads", BOOLEAN, false, OVERRIDE, SITES);

    /** Whether what came of a failed atomic upload is kept under its temporary name. */
    public static final Setting<Boolean> KEEP_PARTIAL_UPLOADS =
            add("keepPartialUploads", BOOLEAN, false, OVERRIDE, SITES);

    /** Whether a file is forced to the disk before its 226. */
    public static final Setting<Boolean> DURABLE_UPLOADS = add("durableUploads", BOOLEAN, false, OVERRIDE, SITES);

    /** Whether an upload that ends without TLS close_notify is a truncated one. */
    public static final Setting<Boolean> REQUIRE_CLOSE_NOTIFY =
            add("requireCloseNotify", BOOLEAN, true, OVERRIDE, SITES);

    /** Control connections of a Site at once. */
    public static final Setting<Long> MAX_SESSIONS = count("maxSessions", 1, 100_000, 10_000, SITES);

    /** Of these, how many may not have logged in. */
    public static final Setting<Long> MAX_UNAUTHENTICATED = count("maxUnauthenticated", 1, 100_000, 2_000, SITES);

    /** Of these, how many may come from one address. */
    public static final Setting<Long> MAX_UNAUTHENTICATED_PER_ADDRESS =
            count("maxUnauthenticatedPerAddress", 1, 100_000, 1_000, SITES);

    /** Refused logins after which a connection is closed. */
    public static final Setting<Long> MAX_LOGIN_ATTEMPTS = count("maxLoginAttempts", 1, 100, 5, SITES);

    /** Commands after which a connection without a login is closed. */
    public static final Setting<Long> MAX_COMMANDS_BEFORE_LOGIN =
            count("maxCommandsBeforeLogin", 10, 10_000, 100, SITES);

    /** Levels of folders that one command goes down. */
    public static final Setting<Long> LISTING_DEPTH = count("listingDepth", 1, 256, 64, SITES);

    /** From the connection, or AUTH, to the end of the TLS handshake; for a PROXY header as well. */
    public static final Setting<Long> HANDSHAKE_TIMEOUT_SECONDS = count("handshakeTimeoutSeconds", 2, 300, 20, SITES);

    /** From the connection to a login. */
    public static final Setting<Long> LOGIN_TIMEOUT_SECONDS = count("loginTimeoutSeconds", 5, 600, 60, SITES);

    /** Of a transfer in which nothing moves. */
    public static final Setting<Long> STALL_TIMEOUT_SECONDS = count("stallTimeoutSeconds", 5, 86_400, 120, SITES);

    /** From the transfer command to the data connection. */
    public static final Setting<Long> DATA_CONNECT_TIMEOUT_SECONDS =
            count("dataConnectTimeoutSeconds", 2, 600, 30, SITES);

    /** Control connections of all Sites at once. */
    public static final Setting<Long> MAX_TOTAL_SESSIONS =
            count("maxTotalSessions", 1, 1_000_000, 20_000, EnumSet.of(SERVER));

    /** TLS handshakes under way at once, of all Sites. */
    public static final Setting<Long> MAX_HANDSHAKES = count("maxHandshakes", 1, 100_000, 500, EnumSet.of(SERVER));

    /** Whether all connections come through load balancers that speak the PROXY protocol. */
    public static final Setting<ProxyUse> PROXY_PROTOCOL =
            add("proxyProtocol", choice(ProxyUse.class), ProxyUse.OFF, OVERRIDE, SITES);

    /** The load balancers' networks; a header from elsewhere is not believed. */
    public static final Setting<List<String>> PROXY_ADDRESSES =
            add("proxyAddresses", NETWORKS, List.of(), OVERRIDE, SITES);

    /** Which address PASV tells the clients of a network, {@code network=address} each; the first that fits. */
    public static final Setting<List<String>> PASSIVE_ADDRESSES = add(
            "passiveAddresses",
            new TextList(text -> PassiveAddress.parse(text).toString()),
            List.of(),
            OVERRIDE,
            EnumSet.of(SITE));

    /** Days after which what a crash has left of an atomic upload is removed. */
    public static final Setting<Long> LEFT_OVER_DAYS = add("leftOverDays", new Quantity(1, 3_650), 7L, OVERRIDE, SITES);

    /** Whether addresses are banned by themselves. */
    public static final Setting<Boolean> AUTOMATIC_BANS =
            add("automaticBans", BOOLEAN, true, OVERRIDE, EnumSet.of(SERVER));

    /** Points at which an address is banned. */
    public static final Setting<Long> BAN_SCORE = count("banScore", 1, 1_000_000, 100, EnumSet.of(SERVER));

    /** Points older than so many minutes no longer count. */
    public static final Setting<Long> BAN_WINDOW_MINUTES = count("banWindowMinutes", 1, 1_440, 10, EnumSet.of(SERVER));

    /** How long an automatic ban lasts. */
    public static final Setting<Long> BAN_MINUTES = count("banMinutes", 1, 525_600, 60, EnumSet.of(SERVER));

    /** Networks that no ban may touch, automatic or not. */
    public static final Setting<List<String>> NEVER_BAN =
            add("neverBan", NETWORKS, List.of("127.0.0.0/8", "::1/128"), OVERRIDE, EnumSet.of(SERVER));

    /** For each refused login. */
    public static final Setting<Long> POINTS_FAILED_LOGIN = points("pointsFailedLogin", 10);

    /** For each failed TLS handshake. */
    public static final Setting<Long> POINTS_FAILED_HANDSHAKE = points("pointsFailedHandshake", 5);

    /** For each connection closed for its commands before login. */
    public static final Setting<Long> POINTS_BAD_COMMANDS = points("pointsBadCommands", 25);

    /** For each attempt to inject commands into a TLS handshake. */
    public static final Setting<Long> POINTS_INJECTION = points("pointsInjection", 100);

    /** For each connection without a command. Monitors and load balancers make many: none by default. */
    public static final Setting<Long> POINTS_ADDRESS_SCAN = points("pointsAddressScan", 0);

    /** Names by which clients choose the Site, in the TLS handshake or with HOST; where empty, any that is no other's. */
    public static final Setting<List<String>> HOST_NAMES =
            add("hostNames", new TextList(Settings::hostName), List.of(), OVERRIDE, EnumSet.of(SITE));

    /** Whether the Site gets the clients that name no host, where several share an address and port. */
    public static final Setting<Boolean> DEFAULT_HOST = add("defaultHost", BOOLEAN, false, OVERRIDE, EnumSet.of(SITE));

    /** What becomes of a TLS handshake that asks for the name of no Site. */
    public static final Setting<UnknownHost> UNKNOWN_HOST =
            add("unknownHost", choice(UnknownHost.class), UnknownHost.REFUSE, OVERRIDE, SITES);

    /** By which address the world reaches pages and revocation lists, such as {@code https://ftp.example.org}. */
    public static final Setting<String> PUBLIC_URL =
            add("publicUrl", text(Settings::publicUrl), "", OVERRIDE, EnumSet.of(SERVER));

    /** Whether a client must show a trusted certificate, whatever it logs in with (mission R13, R14). */
    public static final Setting<ClientAuthentication> CLIENT_AUTHENTICATION = add(
            "clientAuthentication", choice(ClientAuthentication.class), ClientAuthentication.HIGH, OVERRIDE, ANYWHERE);

    /** What a user logs in with. */
    public static final Setting<AuthenticationMethod> AUTHENTICATION = add(
            "authentication", choice(AuthenticationMethod.class), AuthenticationMethod.PASSWORD, OVERRIDE, ANYWHERE);

    /** How a certificate names its user ({@link MappingRule}); where empty, by its common name. */
    public static final Setting<List<String>> CERTIFICATE_MAPPING =
            add("certificateMapping", new TextList(MappingRule::checked), List.of(), OVERRIDE, ANYWHERE);

    /** Whether data connections must show the certificate of the login. */
    public static final Setting<Boolean> SAME_CLIENT_CERTIFICATE_ON_DATA =
            add("sameClientCertificateOnData", BOOLEAN, false, OVERRIDE, SITES);

    /** Whether revoked client certificates are looked for, and what becomes of those that nobody can tell of. */
    public static final Setting<RevocationPolicy> REVOCATION =
            add("revocation", choice(RevocationPolicy.class), RevocationPolicy.SOFT, OVERRIDE, SITES);

    /** Whether OCSP responders are asked, and not only the revocation lists that are at hand. */
    public static final Setting<Boolean> OCSP = add("ocsp", BOOLEAN, false, OVERRIDE, SITES);

    /** The responder that is asked instead of the one that a certificate names; where empty, that one. */
    public static final Setting<String> OCSP_RESPONDER =
            add("ocspResponder", text(WebAddress::checked), "", OVERRIDE, SITES);

    /** Whether responders, and sources of revocation lists, may be in private networks and on this machine. */
    public static final Setting<Boolean> PRIVATE_REVOCATION_SOURCES =
            add("privateRevocationSources", BOOLEAN, false, OVERRIDE, SITES);

    /** When the account ends. */
    public static final Setting<Instant> EXPIRES = add("expires", new Expiry(), Expiry.NEVER, OVERRIDE, ACCOUNTS);

    private Settings() {}

    /** Every setting, in the order in which they are shown. */
    public static Collection<Setting<?>> all() {
        return Collections.unmodifiableCollection(BY_KEY.values());
    }

    /**
     * The setting of this key.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Setting<?> byKey(String key) {
        Setting<?> setting = BY_KEY.get(key);
        if (setting == null) {
            throw new IllegalArgumentException("there is no such setting");
        }
        return setting;
    }

    private static Setting<Long> limit(String key, long max) {
        return add(key, new Quantity(1, max), Quantity.UNLIMITED, OVERRIDE, ANYWHERE);
    }

    private static Setting<Long> count(String key, long min, long max, long usual, Set<SettingLevel> levels) {
        return add(key, new Count(min, max), usual, OVERRIDE, levels);
    }

    private static Setting<Long> points(String key, long usual) {
        return count(key, 0, 1_000_000, usual, EnumSet.of(SERVER));
    }

    private static String hostName(String name) {
        if (!name.matches("(\\*\\.)?[A-Za-z0-9]([A-Za-z0-9.-]{0,249}[A-Za-z0-9])?")) {
            throw new IllegalArgumentException("'" + name + "' is no host name");
        }
        return name.toLowerCase(Locale.ROOT);
    }

    private static String publicUrl(String url) {
        if (!url.matches("https?://[A-Za-z0-9\\[\\]:.-]{1,255}(/[A-Za-z0-9._~/-]{0,200})?")) {
            throw new IllegalArgumentException("'" + url + "' must be an address such as https://ftp.example.org");
        }
        return url.replaceAll("/+$", "");
    }

    private static <T> Setting<T> add(
            String key, SettingType<T> type, T defaultValue, Inheritance inheritance, Set<SettingLevel> levels) {
        Setting<T> setting = new Setting<>(key, type, defaultValue, inheritance, levels);
        BY_KEY.put(key, setting);
        return setting;
    }
}

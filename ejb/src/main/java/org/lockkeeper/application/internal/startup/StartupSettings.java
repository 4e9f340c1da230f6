package org.lockkeeper.application.internal.startup;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.lockkeeper.domain.administrator.Administrator;
import org.lockkeeper.log.EjbLog;
import org.lockkeeper.spi.config.PassivePorts;
import org.lockkeeper.spi.login.Secret;

/**
 * What the operator can say before there is an administration. Checked at every start, used at the first one: later the
 * administration decides.
 *
 * @param home absolute
 * @param adminPassword generated where empty
 * @param demoPassword without it there will be no user {@code demo}
 */
record StartupSettings(
        Path home,
        String adminUser,
        Optional<Secret> adminPassword,
        Optional<Secret> demoPassword,
        int ftpsPort,
        int implicitPort,
        PassivePorts passivePorts,
        String bindAddress) {

    private static final String DATA_FOLDER = "jboss.server.data.dir";

    /**
     * Reads and checks all of them.
     *
     * @throws StartupException that names the first bad one, and what is wrong with it
     */
    static StartupSettings read(StartupSource source) {
        StartupSettings settings = new StartupSettings(
                home(source),
                parse(source, StartupKey.ADMIN_USER, "admin", Administrator::checkName),
                source.get(StartupKey.ADMIN_PASSWORD).map(Secret::of),
                source.get(StartupKey.DEMO_PASSWORD).map(Secret::of),
                parse(source, StartupKey.FTPS_PORT, "2121", StartupSettings::port),
                parse(source, StartupKey.FTPS_IMPLICIT_PORT, "2990", StartupSettings::port),
                parse(source, StartupKey.PASSIVE_PORTS, "50000-50199", StartupSettings::range),
                parse(source, StartupKey.BIND_ADDRESS, "0.0.0.0", StartupSettings::address));
        if (settings.ftpsPort != 0 && settings.ftpsPort == settings.implicitPort) {
            throw bad(StartupKey.FTPS_IMPLICIT_PORT, "must differ from " + StartupKey.FTPS_PORT.variable(), null);
        }
        return settings;
    }

    static Path home(StartupSource source) {
        String fallback = source.property(DATA_FOLDER)
                .map(folder -> folder + "/lockkeeper")
                .orElse("lockkeeper");
        return parse(source, StartupKey.HOME, fallback, StartupSettings::folder);
    }

    private static <T> T parse(StartupSource source, StartupKey key, String fallback, Function<String, T> parser) {
        try {
            return parser.apply(source.get(key).orElse(fallback));
        } catch (IllegalArgumentException e) {
            throw bad(key, e.getMessage(), e);
        }
    }

    private static StartupException bad(StartupKey key, String problem, Exception cause) {
        return new StartupException(EjbLog.LOG.badStartupSetting(key.variable(), key.property(), problem), cause);
    }

    private static Path folder(String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("is no path", e);
        }
    }

    private static Integer port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException("'" + text + "' is no port between 0 and 65535");
        }
        return Integer.valueOf(text);
    }

    private static PassivePorts range(String text) {
        String[] ends = text.split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("'" + text + "' is no range such as 50000-50199");
        }
        return new PassivePorts(port(ends[0].strip()), port(ends[1].strip()));
    }

    private static String address(String text) {
        if (!text.matches("[A-Za-z0-9.:%_-]{1,255}")) {
            throw new IllegalArgumentException("'" + text + "' is no address");
        }
        return text;
    }
}

package org.lockkeeper.application.internal.site;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lockkeeper.application.SiteDefinition;
import org.lockkeeper.application.SiteView;
import org.lockkeeper.application.SiteView.PortRange;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.application.internal.settings.SettingsInput;
import org.lockkeeper.application.internal.startup.ProductHome;
import org.lockkeeper.application.internal.tls.SiteNarrowing;
import org.lockkeeper.domain.SafeName;
import org.lockkeeper.domain.certificate.CertificateRepository;
import org.lockkeeper.domain.certificate.ServerCertificate;
import org.lockkeeper.domain.settings.Network;
import org.lockkeeper.domain.settings.SettingLevel;
import org.lockkeeper.domain.site.Listener;
import org.lockkeeper.domain.site.Site;
import org.lockkeeper.spi.config.DataSessionReuse;
import org.lockkeeper.spi.config.ListenerBinding.Mode;
import org.lockkeeper.spi.config.PassivePorts;

/** Checks what a Site is wanted to be, and makes it so. */
@Dependent
class SiteInput {

    private static final String DEFAULT_CERTIFICATE = "default";
    private static final int MAX_LISTENERS = 32;
    private static final int MAX_GREETING = 500;

    private final CertificateRepository certificates;
    private final ProductHome home;
    private final SiteNarrowing narrowing;

    @Inject
    SiteInput(CertificateRepository certificates, ProductHome home, SiteNarrowing narrowing) {
        this.certificates = certificates;
        this.home = home;
        this.narrowing = narrowing;
    }

    /** Changes {@code site}; where there are errors, the caller rolls back. */
    void apply(SiteDefinition input, Site site, FieldErrors errors) {
        boolean named = errors.read("name", () -> SafeName.check(input.name()))
                .map(name -> {
                    site.rename(name);
                    return true;
                })
                .orElse(false);
        site.enable(input.enabled());
        site.enableSsl(input.ssl());
        site.allowClearLogin(input.clearLoginAllowed());
        site.allowClearData(input.clearDataAllowed());
        errors.read("certificate", () -> certificate(input, site)).ifPresent(site::show);
        if (named || input.rootFolder() != null) {
            errors.read("rootFolder", () -> rootFolder(input, site)).ifPresent(site::keepFilesIn);
        }
        errors.read("dataSessionReuse", () -> constant(DataSessionReuse.class, input.dataSessionReuse()))
                .ifPresent(site::reuseDataSessions);
        errors.read("passivePorts", () -> passivePorts(input.passivePorts()))
                .ifPresent(ports -> site.usePassivePorts(ports.from(), ports.to()));
        errors.read("greeting", () -> greeting(input.greeting())).ifPresent(site::greet);
        site.advertise(passiveAddress(input, errors));
        site.listenOn(listeners(input.listeners(), errors));
        narrowing.apply(input.tlsPolicy(), site, errors);
        SettingsInput.apply(input.settings(), SettingLevel.SITE, site.settings(), errors);
    }

    private ServerCertificate certificate(SiteDefinition input, Site site) {
        if (input.certificate() == null && site.certificate() != null) {
            return site.certificate();
        }
        String alias = input.certificate() == null ? DEFAULT_CERTIFICATE : input.certificate();
        return certificates
                .find(alias)
                .orElseThrow(() -> new IllegalArgumentException("'" + alias + "' is the alias of no certificate"));
    }

    private String rootFolder(SiteDefinition input, Site site) {
        if (input.rootFolder() != null) {
            return home.clientFolder(input.rootFolder()).toString();
        }
        return site.rootFolder() == null ? home.siteFolder(site.name()).toString() : site.rootFolder();
    }

    private static PassivePorts passivePorts(PortRange range) {
        return range == null ? PassivePorts.ANY : new PassivePorts(range.from(), range.to());
    }

    private static String greeting(String text) {
        if (text == null || text.isBlank() || text.length() > MAX_GREETING) {
            throw new IllegalArgumentException("must have between 1 and " + MAX_GREETING + " characters");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("must be one line, without control characters");
        }
        return text;
    }

    /** Clients are told numbers: a name would be resolved on this side of the address translation. */
    private static String passiveAddress(SiteDefinition input, FieldErrors errors) {
        String address = input.passiveAddress();
        if (address == null || address.isBlank()) {
            return null;
        }
        return errors.read("passiveAddress", () -> {
                    if (Network.parse(address).address().getAddress().length != 4 || address.contains("/")) {
                        throw new IllegalArgumentException("must be an IPv4 address such as 192.0.2.1");
                    }
                    return address;
                })
                .orElse(null);
    }

    private static List<Listener> listeners(List<SiteView.Listener> inputs, FieldErrors errors) {
        List<Listener> listeners = new ArrayList<>();
        errors.require(inputs.size() <= MAX_LISTENERS, "listeners", "must be " + MAX_LISTENERS + " at most");
        for (int i = 0; i < Math.min(inputs.size(), MAX_LISTENERS); i++) {
            SiteView.Listener input = inputs.get(i);
            String field = "listeners[" + i + "]";
            errors.require(input.port() >= 0 && input.port() <= 65_535, field + ".port", "must be 0 to 65535");
            errors.require(isAddress(input.address()), field + ".address", "must be an address or a host name");
            errors.read(field + ".mode", () -> constant(Mode.class, input.mode()))
                    .ifPresent(mode -> listeners.add(new Listener(mode, input.address(), input.port())));
        }
        return listeners;
    }

    private static boolean isAddress(String text) {
        return text != null && text.matches("[A-Za-z0-9.:%_-]{1,255}");
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.toString(type.getEnumConstants()).toUpperCase(Locale.ROOT)));
    }
}

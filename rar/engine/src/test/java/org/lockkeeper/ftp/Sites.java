package org.lockkeeper.ftp;

import java.util.List;
import java.util.function.UnaryOperator;
import org.lockkeeper.spi.config.AddressRules;
import org.lockkeeper.spi.config.ConnectionLimits;
import org.lockkeeper.spi.config.DataSessionReuse;
import org.lockkeeper.spi.config.ListenerBinding;
import org.lockkeeper.spi.config.ProtocolSwitches;
import org.lockkeeper.spi.config.SiteConfiguration;
import org.lockkeeper.spi.config.TlsPolicy;

/** A Site with one thing changed. */
public final class Sites {

    private Sites() {}

    public static UnaryOperator<SiteConfiguration> named(String name) {
        return s -> new SiteConfiguration(
                name,
                s.greeting(),
                s.sslEnabled(),
                s.clearLoginAllowed(),
                s.clearDataAllowed(),
                s.listeners(),
                s.identity(),
                s.tlsPolicy(),
                s.clientCertificates(),
                s.dataSessionReuse(),
                s.passive(),
                s.protocol(),
                s.addresses(),
                s.hostNames(),
                s.limits());
    }

    public static UnaryOperator<SiteConfiguration> reuse(DataSessionReuse reuse) {
        return s -> new SiteConfiguration(
                s.name(),
                s.greeting(),
                s.sslEnabled(),
                s.clearLoginAllowed(),
                s.clearDataAllowed(),
                s.listeners(),
                s.identity(),
                s.tlsPolicy(),
                s.clientCertificates(),
                reuse,
                s.passive(),
                s.protocol(),
                s.addresses(),
                s.hostNames(),
                s.limits());
    }

    public static UnaryOperator<SiteConfiguration> policy(TlsPolicy policy) {
        return s -> new SiteConfiguration(
                s.name(),
                s.greeting(),
                s.sslEnabled(),
                s.clearLoginAllowed(),
                s.clearDataAllowed(),
                s.listeners(),
                s.identity(),
                policy,
                s.clientCertificates(),
                s.dataSessionReuse(),
                s.passive(),
                s.protocol(),
                s.addresses(),
                s.hostNames(),
                s.limits());
    }

    public static UnaryOperator<SiteConfiguration> clear(boolean login, boolean data) {
        return s -> new SiteConfiguration(
                s.name(),
                s.greeting(),
                s.sslEnabled(),
                login,
                data,
                s.listeners(),
                s.identity(),
                s.tlsPolicy(),
                s.clientCertificates(),
                s.dataSessionReuse(),
                s.passive(),
                s.protocol(),
                s.addresses(),
                s.hostNames(),
                s.limits());
    }

    public static UnaryOperator<SiteConfiguration> listeners(List<ListenerBinding> listeners) {
        return s -> new SiteConfiguration(
                s.name(),
                s.greeting(),
                s.sslEnabled(),
                s.clearLoginAllowed(),
                s.clearDataAllowed(),
                listeners,
                s.identity(),
                s.tlsPolicy(),
                s.clientCertificates(),
                s.dataSessionReuse(),
                s.passive(),
                s.protocol(),
                s.addresses(),
                s.hostNames(),
                s.limits());
    }

    public static UnaryOperator<SiteConfiguration> limits(ConnectionLimits limits) {
        return s -> new SiteConfiguration(
                s.name(),
                s.greeting(),
                s.sslEnabled(),
                s.clearLoginAllowed(),
                s.clearDataAllowed(),
                s.listeners(),
                s.identity(),
                s.tlsPolicy(),
                s.clientCertificates(),
                s.dataSessionReuse(),
                s.passive(),
                s.protocol(),
                s.addresses(),
                s.hostNames(),
                limits);
    }

    public static UnaryOperator<SiteConfiguration> protocol(ProtocolSwitches protocol) {
        return s -> new SiteConfiguration(
                s.name(),
                s.greeting(),
                s.sslEnabled(),
                s.clearLoginAllowed(),
                s.clearDataAllowed(),
                s.listeners(),
                s.identity(),
                s.tlsPolicy(),
                s.clientCertificates(),
                s.dataSessionReuse(),
                s.passive(),
                protocol,
                s.addresses(),
                s.hostNames(),
                s.limits());
    }

    public static UnaryOperator<SiteConfiguration> addresses(AddressRules rules) {
        return s -> new SiteConfiguration(
                s.name(),
                s.greeting(),
                s.sslEnabled(),
                s.clearLoginAllowed(),
                s.clearDataAllowed(),
                s.listeners(),
                s.identity(),
                s.tlsPolicy(),
                s.clientCertificates(),
                s.dataSessionReuse(),
                s.passive(),
                s.protocol(),
                rules,
                s.hostNames(),
                s.limits());
    }

    public static UnaryOperator<SiteConfiguration> hostNames(String... names) {
        return s -> new SiteConfiguration(
                s.name(),
                s.greeting(),
                s.sslEnabled(),
                s.clearLoginAllowed(),
                s.clearDataAllowed(),
                s.listeners(),
                s.identity(),
                s.tlsPolicy(),
                s.clientCertificates(),
                s.dataSessionReuse(),
                s.passive(),
                s.protocol(),
                s.addresses(),
                List.of(names),
                s.limits());
    }
}

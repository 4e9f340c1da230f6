package org.lockkeeper.ftp;

import java.util.List;
import java.util.function.UnaryOperator;
import org.lockkeeper.spi.config.AddressRules;
import org.lockkeeper.spi.config.ConnectionLimits;
import org.lockkeeper.spi.config.DataSessionReuse;
import org.lockkeeper.spi.config.HostNames;
import org.lockkeeper.spi.config.HostNames.UnknownHost;
import org.lockkeeper.spi.config.ListenerBinding;
import org.lockkeeper.spi.config.ProtocolSwitches;
import org.lockkeeper.spi.config.ProtocolSwitches.UploadPolicy;
import org.lockkeeper.spi.config.ServerIdentity;
import org.lockkeeper.spi.config.SiteConfiguration;
import org.lockkeeper.spi.config.SiteConfiguration.ClientCertificates;
import org.lockkeeper.spi.config.SiteConfiguration.PassiveMode;
import org.lockkeeper.spi.config.SiteConfiguration.ProxyProtocol;
import org.lockkeeper.spi.config.TlsPolicy;

/** A Site with one thing changed. */
public final class Sites {

    private Sites() {}

    public static UnaryOperator<SiteConfiguration> named(String name) {
        return with("name", name);
    }

    public static UnaryOperator<SiteConfiguration> greeting(String text) {
        return with("greeting", text);
    }

    public static UnaryOperator<SiteConfiguration> ssl(boolean enabled) {
        return with("sslEnabled", enabled);
    }

    public static UnaryOperator<SiteConfiguration> identity(ServerIdentity identity) {
        return with("identity", identity);
    }

    public static UnaryOperator<SiteConfiguration> clientCertificates(ClientCertificates whether) {
        return with("clientCertificates", whether);
    }

    public static UnaryOperator<SiteConfiguration> reuse(DataSessionReuse reuse) {
        return with("dataSessionReuse", reuse);
    }

    public static UnaryOperator<SiteConfiguration> sameClientCertificateOnData() {
        return with("sameClientCertificateOnData", true);
    }

    public static UnaryOperator<SiteConfiguration> policy(TlsPolicy policy) {
        return with("tlsPolicy", policy);
    }

    public static UnaryOperator<SiteConfiguration> clear(boolean login, boolean data) {
        return with("clearLoginAllowed", login).andThen(with("clearDataAllowed", data))::apply;
    }

    public static UnaryOperator<SiteConfiguration> listeners(List<ListenerBinding> listeners) {
        return with("listeners", listeners);
    }

    public static UnaryOperator<SiteConfiguration> limits(ConnectionLimits limits) {
        return with("limits", limits);
    }

    public static UnaryOperator<SiteConfiguration> protocol(ProtocolSwitches protocol) {
        return with("protocol", protocol);
    }

    public static UnaryOperator<SiteConfiguration> addresses(AddressRules rules) {
        return with("addresses", rules);
    }

    public static UnaryOperator<SiteConfiguration> hostNames(String... names) {
        return hosts(new HostNames(List.of(names), false, UnknownHost.REFUSE));
    }

    public static UnaryOperator<SiteConfiguration> hosts(HostNames hosts) {
        return with("hosts", hosts);
    }

    public static UnaryOperator<SiteConfiguration> uploads(UploadPolicy uploads) {
        return s -> Changed.with(s, "protocol", Changed.with(s.protocol(), "uploads", uploads));
    }

    public static UnaryOperator<SiteConfiguration> passive(PassiveMode passive) {
        return with("passive", passive);
    }

    public static UnaryOperator<SiteConfiguration> proxy(ProxyProtocol proxy) {
        return with("proxy", proxy);
    }

    private static UnaryOperator<SiteConfiguration> with(String component, Object value) {
        return site -> Changed.with(site, component, value);
    }
}

package org.lockkeeper.ftp;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.lockkeeper.spi.config.AddressRules;
import org.lockkeeper.spi.config.ConnectionLimits;
import org.lockkeeper.spi.config.DataSessionReuse;
import org.lockkeeper.spi.config.HostNames;
import org.lockkeeper.spi.config.HostNames.UnknownHost;
import org.lockkeeper.spi.config.ListenerBinding;
import org.lockkeeper.spi.config.ProtocolSwitches;
import org.lockkeeper.spi.config.ServerIdentity;
import org.lockkeeper.spi.config.SiteConfiguration;
import org.lockkeeper.spi.config.SiteConfiguration.ClientCertificates;
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

    /** By the component's name, so that a new component of the record changes nothing here. */
    private static UnaryOperator<SiteConfiguration> with(String component, Object value) {
        return site -> copy(site, component, value);
    }

    private static SiteConfiguration copy(SiteConfiguration site, String changed, Object value) {
        RecordComponent[] components = SiteConfiguration.class.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                boolean same = !components[i].getName().equals(changed);
                values[i] = same ? components[i].getAccessor().invoke(site) : value;
            }
            return SiteConfiguration.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no Site with another " + changed, e);
        }
    }
}

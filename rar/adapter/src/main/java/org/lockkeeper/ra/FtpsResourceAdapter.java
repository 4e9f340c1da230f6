package org.lockkeeper.ra;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.Connector;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.TransactionSupport;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.resource.spi.work.WorkManager;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.transaction.xa.XAResource;
import org.lockkeeper.ftp.FtpsServer;

/**
 * Hosts the FTPS server for as long as an endpoint is active. WildFly activates late in its start, deactivates first when
 * it suspends, and may deactivate twice.
 */
@Connector(
        displayName = "Lockkeeper FTPS",
        vendorName = "Lockkeeper",
        eisType = "FTPS",
        transactionSupport = TransactionSupport.TransactionSupportLevel.NoTransaction)
public class FtpsResourceAdapter implements ResourceAdapter, Serializable {

    private static final long serialVersionUID = 1L;

    private final transient Map<MessageEndpointFactory, FtpsActivation> activations = new ConcurrentHashMap<>();
    private transient WorkManager workManager;

    @Override
    public void start(BootstrapContext context) {
        workManager = context.getWorkManager();
    }

    @Override
    public void stop() {
        activations.keySet().forEach(factory -> endpointDeactivation(factory, null));
    }

    /** Returns at once; the server starts in the background, since a deployment must not wait for a database. */
    @Override
    public void endpointActivation(MessageEndpointFactory factory, ActivationSpec spec) throws ResourceException {
        FtpsActivation activation = new FtpsActivation(new EndpointGateway(factory), (FtpsActivationSpec) spec);
        FtpsActivation before = activations.put(factory, activation);
        if (before != null) {
            before.stop();
        }
        try {
            workManager.scheduleWork(activation);
        } catch (ResourceException | RuntimeException e) {
            activations.remove(factory, activation);
            throw e;
        }
    }

    @Override
    public void endpointDeactivation(MessageEndpointFactory factory, ActivationSpec spec) {
        FtpsActivation activation = activations.remove(factory);
        if (activation != null) {
            activation.stop();
        }
    }

    @Override
    public XAResource[] getXAResources(ActivationSpec[] specs) {
        return new XAResource[0];
    }

    /** The running activation, if there is one. */
    Optional<FtpsActivation> activation() {
        return activations.values().stream().findFirst();
    }

    /** The server of the running activation. */
    Optional<FtpsServer> server() {
        return activation().flatMap(FtpsActivation::server);
    }

    /** One is like another; IronJacamar insists on these two. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}

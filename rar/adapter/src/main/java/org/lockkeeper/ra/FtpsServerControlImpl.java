package org.lockkeeper.ra;

import jakarta.resource.Referenceable;
import jakarta.resource.spi.AdministeredObject;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterAssociation;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import javax.naming.Reference;
import org.lockkeeper.ftp.FtpsServer;
import org.lockkeeper.spi.FtpsServerControl;
import org.lockkeeper.spi.session.DisconnectReason;
import org.lockkeeper.spi.session.ServerStatus;
import org.lockkeeper.spi.session.SessionId;
import org.lockkeeper.spi.session.SessionInfo;

/** The administered object: passes on to the activation of the moment, and answers without one, too. */
@AdministeredObject(adminObjectInterfaces = FtpsServerControl.class)
public class FtpsServerControlImpl
        implements FtpsServerControl, ResourceAdapterAssociation, Referenceable, Serializable {

    private static final long serialVersionUID = 1L;

    private transient FtpsResourceAdapter resourceAdapter;
    private transient Reference reference;

    @Override
    public void refresh(long revision) {
        Optional.ofNullable(resourceAdapter)
                .flatMap(FtpsResourceAdapter::activation)
                .ifPresent(activation -> activation.refresh(revision));
    }

    @Override
    public void refreshBans() {
        Optional.ofNullable(resourceAdapter)
                .flatMap(FtpsResourceAdapter::activation)
                .ifPresent(FtpsActivation::refreshBans);
    }

    @Override
    public List<SessionInfo> sessions() {
        return server().map(FtpsServer::sessions).orElse(List.of());
    }

    @Override
    public boolean disconnect(SessionId id, DisconnectReason reason) {
        return server().map(server -> server.disconnect(id, reason)).orElse(false);
    }

    @Override
    public ServerStatus status() {
        return server().map(FtpsServer::status).orElse(ServerStatus.INACTIVE);
    }

    private Optional<FtpsServer> server() {
        return Optional.ofNullable(resourceAdapter).flatMap(FtpsResourceAdapter::server);
    }

    @Override
    public ResourceAdapter getResourceAdapter() {
        return resourceAdapter;
    }

    @Override
    public void setResourceAdapter(ResourceAdapter adapter) {
        resourceAdapter = (FtpsResourceAdapter) adapter;
    }

    @Override
    public Reference getReference() {
        return reference;
    }

    @Override
    public void setReference(Reference newReference) {
        reference = newReference;
    }

    /** There is one a server; IronJacamar insists on these two. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}

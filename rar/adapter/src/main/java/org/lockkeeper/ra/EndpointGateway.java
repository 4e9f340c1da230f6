package org.lockkeeper.ra;

import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lockkeeper.spi.FtpsEndpoint;
import org.lockkeeper.spi.config.ServerConfiguration;
import org.lockkeeper.spi.login.LoginRequest;
import org.lockkeeper.spi.login.LoginResult;
import org.lockkeeper.spi.session.AbuseReport;
import org.lockkeeper.spi.session.AddressBan;
import org.lockkeeper.spi.session.DisconnectReason;
import org.lockkeeper.spi.session.FileChange;
import org.lockkeeper.spi.session.HandshakeReport;
import org.lockkeeper.spi.session.ServerStatus;
import org.lockkeeper.spi.session.SessionInfo;
import org.lockkeeper.spi.session.TransferReport;

/**
 * The business tier as the engine sees it: an endpoint of its own for each call, since endpoints are not thread-safe and
 * cost a microsecond. Any failure to answer is one runtime exception.
 */
final class EndpointGateway implements FtpsEndpoint {

    private final MessageEndpointFactory factory;

    EndpointGateway(MessageEndpointFactory factory) {
        this.factory = factory;
    }

    @Override
    public ServerConfiguration configuration() {
        return ask(FtpsEndpoint::configuration);
    }

    @Override
    public LoginResult login(LoginRequest request) {
        return ask(endpoint -> endpoint.login(request));
    }

    @Override
    public void sessionOpened(SessionInfo session) {
        tell(endpoint -> endpoint.sessionOpened(session));
    }

    @Override
    public void sessionClosed(SessionInfo session, DisconnectReason reason) {
        tell(endpoint -> endpoint.sessionClosed(session, reason));
    }

    @Override
    public void transferFinished(TransferReport report) {
        tell(endpoint -> endpoint.transferFinished(report));
    }

    @Override
    public void handshakesFinished(List<HandshakeReport> handshakes) {
        tell(endpoint -> endpoint.handshakesFinished(handshakes));
    }

    @Override
    public void fileChanged(FileChange change) {
        tell(endpoint -> endpoint.fileChanged(change));
    }

    @Override
    public List<AddressBan> bans() {
        return ask(FtpsEndpoint::bans);
    }

    @Override
    public void abused(List<AbuseReport> reports) {
        tell(endpoint -> endpoint.abused(reports));
    }

    @Override
    public void leftOversRemoved(String site, List<Path> files) {
        tell(endpoint -> endpoint.leftOversRemoved(site, files));
    }

    @Override
    public void statusChanged(ServerStatus status) {
        tell(endpoint -> endpoint.statusChanged(status));
    }

    private void tell(Consumer<FtpsEndpoint> notice) {
        ask(endpoint -> {
            notice.accept(endpoint);
            return null;
        });
    }

    private <T> T ask(Function<FtpsEndpoint, T> question) {
        MessageEndpoint endpoint = create();
        try {
            return question.apply((FtpsEndpoint) endpoint);
        } finally {
            endpoint.release();
        }
    }

    private MessageEndpoint create() {
        try {
            return factory.createEndpoint(null);
        } catch (UnavailableException e) {
            throw new IllegalStateException("the business tier is not available", e);
        }
    }
}

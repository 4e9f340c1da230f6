package org.lockkeeper.endpoint;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.jboss.ejb3.annotation.Pool;
import org.jboss.ejb3.annotation.ResourceAdapter;
import org.lockkeeper.application.internal.access.BanBook;
import org.lockkeeper.application.internal.access.Offences;
import org.lockkeeper.application.internal.handshake.HandshakeLedger;
import org.lockkeeper.application.internal.login.LoginService;
import org.lockkeeper.application.internal.report.FileReports;
import org.lockkeeper.application.internal.report.LeftOverReports;
import org.lockkeeper.application.internal.report.SessionReports;
import org.lockkeeper.application.internal.report.StatusReports;
import org.lockkeeper.application.internal.report.TransferReports;
import org.lockkeeper.application.internal.snapshot.Snapshots;
import org.lockkeeper.application.internal.startup.BootstrapBean;
import org.lockkeeper.application.internal.startup.StartAnnouncement;
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
 * Receives the engine's calls. Has no transaction of its own, for passwords are hashed outside of all; its pool bounds
 * how many calls are at work.
 */
@MessageDriven(messageListenerInterface = FtpsEndpoint.class)
@ResourceAdapter("#lockkeeper-ftps.rar")
@Pool("lockkeeper-endpoint")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FtpsEndpointBean implements FtpsEndpoint {

    @Inject
    BootstrapBean bootstrap;

    @Inject
    Snapshots snapshots;

    @Inject
    LoginService logins;

    @Inject
    SessionReports sessions;

    @Inject
    TransferReports transfers;

    @Inject
    HandshakeLedger handshakes;

    @Inject
    FileReports files;

    @Inject
    LeftOverReports leftOvers;

    @Inject
    BanBook bans;

    @Inject
    Offences offences;

    @Inject
    StatusReports statuses;

    @Inject
    StartAnnouncement announcement;

    @Override
    public ServerConfiguration configuration() {
        bootstrap.awaitStart();
        return snapshots.take();
    }

    @Override
    public LoginResult login(LoginRequest request) {
        return logins.login(request);
    }

    @Override
    public void sessionOpened(SessionInfo session) {
        handshakes.loggedIn(session);
    }

    @Override
    public void sessionClosed(SessionInfo session, DisconnectReason reason) {
        sessions.closed(session, reason);
    }

    @Override
    public void transferFinished(TransferReport report) {
        transfers.record(report);
    }

    @Override
    public void handshakesFinished(List<HandshakeReport> reports) {
        handshakes.record(reports);
    }

    @Override
    public void fileChanged(FileChange change) {
        files.changed(change);
    }

    @Override
    public List<AddressBan> bans() {
        bootstrap.awaitStart();
        return bans.inForce();
    }

    @Override
    public void abused(List<AbuseReport> reports) {
        offences.seen(reports);
    }

    @Override
    public void leftOversRemoved(String site, List<Path> files) {
        leftOvers.removed(site, files);
    }

    @Override
    public void statusChanged(ServerStatus status) {
        bootstrap.awaitStart();
        statuses.changed(status);
        announcement.statusChanged(status);
    }
}

package org.lockkeeper.ftp;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lockkeeper.spi.FtpsEndpoint;
import org.lockkeeper.spi.config.ServerConfiguration;
import org.lockkeeper.spi.login.FolderGrant;
import org.lockkeeper.spi.login.LoginRequest;
import org.lockkeeper.spi.login.LoginResult;
import org.lockkeeper.spi.login.Permission;
import org.lockkeeper.spi.login.RefusalReason;
import org.lockkeeper.spi.login.UserGrant;
import org.lockkeeper.spi.login.UserLimits;
import org.lockkeeper.spi.session.AbuseReport;
import org.lockkeeper.spi.session.AddressBan;
import org.lockkeeper.spi.session.DisconnectReason;
import org.lockkeeper.spi.session.FileChange;
import org.lockkeeper.spi.session.HandshakeReport;
import org.lockkeeper.spi.session.ServerStatus;
import org.lockkeeper.spi.session.SessionInfo;
import org.lockkeeper.spi.session.TransferReport;

/** A business tier with users from a map, and a memory. */
public final class FakeEndpoint implements FtpsEndpoint {

    private final Map<String, String> passwords = new ConcurrentHashMap<>();
    private final Path root;
    public volatile ServerConfiguration configuration;
    public volatile Set<Permission> permissions = EnumSet.allOf(Permission.class);
    public volatile List<FolderGrant> folders = List.of();
    public volatile UserLimits limits = UserLimits.UNLIMITED;
    public volatile boolean dataProtectionRequired;
    public volatile boolean certificateIsEnough;
    public volatile RuntimeException outage;
    public volatile Pause duringLogin = () -> {};
    public final List<LoginRequest> logins = new CopyOnWriteArrayList<>();
    public final List<SessionInfo> opened = new CopyOnWriteArrayList<>();
    public final List<DisconnectReason> closed = new CopyOnWriteArrayList<>();
    public final List<TransferReport> reports = new CopyOnWriteArrayList<>();
    public final List<HandshakeReport> handshakes = new CopyOnWriteArrayList<>();
    public final List<FileChange> changes = new CopyOnWriteArrayList<>();
    public final List<AbuseReport> abuses = new CopyOnWriteArrayList<>();
    public final List<Path> leftOvers = new CopyOnWriteArrayList<>();
    public volatile List<AddressBan> bans = List.of();

    public FakeEndpoint(Path root) {
        this.root = root;
    }

    public FakeEndpoint user(String name, String password) {
        passwords.put(name, password);
        return this;
    }

    @Override
    public ServerConfiguration configuration() {
        return configuration;
    }

    @Override
    public LoginResult login(LoginRequest request) {
        failIfDown();
        logins.add(request);
        duringLogin.run();
        String wanted = passwords.get(request.user());
        if (wanted == null) {
            return new LoginResult.Refused(RefusalReason.UNKNOWN_USER);
        }
        boolean right = request.password()
                .map(p -> new String(p.copy()).equals(wanted))
                .orElse(certificateIsEnough && !request.certificates().isEmpty());
        return right
                ? new LoginResult.Granted(new UserGrant(
                        request.user(),
                        root.resolve(request.user()),
                        "/",
                        permissions,
                        folders,
                        dataProtectionRequired,
                        limits))
                : new LoginResult.Refused(RefusalReason.WRONG_PASSWORD);
    }

    @Override
    public void sessionOpened(SessionInfo session) {
        opened.add(session);
    }

    @Override
    public void sessionClosed(SessionInfo session, DisconnectReason reason) {
        closed.add(reason);
    }

    @Override
    public void transferFinished(TransferReport report) {
        failIfDown();
        reports.add(report);
    }

    @Override
    public void handshakesFinished(List<HandshakeReport> finished) {
        failIfDown();
        handshakes.addAll(finished);
    }

    @Override
    public void fileChanged(FileChange change) {
        failIfDown();
        changes.add(change);
    }

    @Override
    public List<AddressBan> bans() {
        return bans;
    }

    @Override
    public void abused(List<AbuseReport> reported) {
        abuses.addAll(reported);
    }

    @Override
    public void leftOversRemoved(String site, List<Path> files) {
        leftOvers.addAll(files);
    }

    @Override
    public void statusChanged(ServerStatus status) {
        // the tests ask the server itself
    }

    /** Gives its memory back. */
    public void forget() {
        List.of(logins, opened, closed, reports, handshakes, changes, abuses).forEach(List::clear);
    }

    private void failIfDown() {
        if (outage != null) {
            throw outage;
        }
    }

    /** Something that takes its time. */
    @FunctionalInterface
    public interface Pause {

        void await() throws InterruptedException;

        default void run() {
            try {
                await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

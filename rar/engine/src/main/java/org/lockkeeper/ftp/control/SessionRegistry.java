package org.lockkeeper.ftp.control;

import java.net.InetAddress;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lockkeeper.ftp.address.Bans;
import org.lockkeeper.ftp.address.HostAddresses;
import org.lockkeeper.ftp.vfs.FileLocks;
import org.lockkeeper.ftp.vfs.Quotas;
import org.lockkeeper.spi.config.ServerConfiguration.ServerLimits;
import org.lockkeeper.spi.login.UserGrant;
import org.lockkeeper.spi.login.UserLimits;
import org.lockkeeper.spi.session.SessionId;
import org.lockkeeper.spi.session.SessionInfo;

/** All control connections. */
public final class SessionRegistry {

    private final Map<SessionId, FtpSession> sessions = new ConcurrentHashMap<>();
    private final Quotas quotas = new Quotas();
    private final FileLocks fileLocks = new FileLocks();
    private final Map<String, SiteLoad> loads = new ConcurrentHashMap<>();
    private final HostAddresses hostAddresses = new HostAddresses();
    private final Bans bans = new Bans();
    private final AbuseCounter abuse = new AbuseCounter();
    private final Slots handshakes = new Slots(ServerLimits.DEFAULT.maxHandshakes());
    private volatile int maxSessions = ServerLimits.DEFAULT.maxSessions();

    Quotas quotas() {
        return quotas;
    }

    FileLocks fileLocks() {
        return fileLocks;
    }

    HostAddresses hostAddresses() {
        return hostAddresses;
    }

    /** Who may not connect. */
    public Bans bans() {
        return bans;
    }

    /** What clients did that they should not. */
    public AbuseCounter abuse() {
        return abuse;
    }

    /** TLS handshakes under way. */
    Slots handshakes() {
        return handshakes;
    }

    /** Bounds from now on. */
    public void limit(ServerLimits limits) {
        handshakes.limit(limits.maxHandshakes());
        maxSessions = limits.maxSessions();
    }

    /** Why there can be no more sessions on any Site. */
    Optional<String> full() {
        return Optional.of("the Server's limit of " + maxSessions + " sessions is reached")
                .filter(text -> sessions.size() >= maxSessions);
    }

    void add(FtpSession session) {
        sessions.put(session.id(), session);
    }

    void remove(FtpSession session) {
        sessions.remove(session.id());
    }

    /** The load of the Site of this name. */
    public SiteLoad load(String site) {
        return loads.computeIfAbsent(site, name -> new SiteLoad());
    }

    /** Every connection, logged in or not. */
    public Collection<FtpSession> all() {
        return List.copyOf(sessions.values());
    }

    /** The connection of this id. */
    public Optional<FtpSession> find(SessionId id) {
        return Optional.ofNullable(sessions.get(id));
    }

    /** The logged-in ones, oldest first. */
    public List<SessionInfo> loggedIn() {
        return sessions.values().stream()
                .map(FtpSession::info)
                .filter(info -> info.user().isPresent())
                .sorted(Comparator.comparing(SessionInfo::since))
                .toList();
    }

    /** Whether a user may have one more session, in all and from this address. */
    boolean admits(String site, UserGrant grant, InetAddress address) {
        UserLimits limits = grant.limits();
        if (limits.maxSessions() == Integer.MAX_VALUE && limits.maxSessionsPerAddress() == Integer.MAX_VALUE) {
            return true;
        }
        List<SessionInfo> his = loggedIn().stream()
                .filter(info -> info.site().equals(site) && info.user().get().equals(grant.user()))
                .toList();
        long fromHere = his.stream()
                .filter(info -> info.client().getAddress().equals(address))
                .count();
        return his.size() < limits.maxSessions() && fromHere < limits.maxSessionsPerAddress();
    }

    /** Whether any transfer is under way. */
    public boolean transferring() {
        return sessions.values().stream().anyMatch(session -> session.transfer().isPresent());
    }
}

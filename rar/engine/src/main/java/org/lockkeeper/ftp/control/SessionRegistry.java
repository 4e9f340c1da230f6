package org.lockkeeper.ftp.control;

import java.net.InetAddress;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lockkeeper.ftp.vfs.FileLocks;
import org.lockkeeper.ftp.vfs.Quotas;
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

    Quotas quotas() {
        return quotas;
    }

    FileLocks fileLocks() {
        return fileLocks;
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

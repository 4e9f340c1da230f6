package org.lockkeeper.ftp.control;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lockkeeper.ftp.vfs.FileLocks;
import org.lockkeeper.ftp.vfs.Quotas;
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

    /** Whether any transfer is under way. */
    public boolean transferring() {
        return sessions.values().stream().anyMatch(session -> session.transfer().isPresent());
    }
}

package org.lockkeeper.application.internal;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.spi.login.LoginRequest;
import org.lockkeeper.spi.login.Secret;
import org.lockkeeper.spi.session.SessionId;
import org.lockkeeper.spi.session.SessionInfo;
import org.lockkeeper.spi.session.TlsInfo;
import org.lockkeeper.spi.session.TransferDirection;
import org.lockkeeper.spi.session.TransferReport;
import org.lockkeeper.spi.session.TransferReport.Outcome;

/** What the engine might send. */
public final class Fixtures {

    public static final Instant NOW = Instant.parse("2026-11-22T10:11:12Z");
    public static final String ADDRESS = "192.0.2.7";
    private static final TlsInfo TLS = new TlsInfo("TLSv1.3", "TLS_AES_256_GCM_SHA384", Optional.empty());

    private Fixtures() {}

    public static SessionInfo session(String site, boolean tls) {
        return new SessionInfo(
                new SessionId("s1"),
                site,
                Optional.of("demo"),
                new InetSocketAddress(ADDRESS, 40_000),
                new InetSocketAddress("192.0.2.1", 21),
                NOW,
                Optional.of(TLS).filter(info -> tls),
                Optional.empty());
    }

    public static LoginRequest login(String site, String user, String password, boolean tls) {
        return new LoginRequest(session(site, tls), user, Optional.of(Secret.of(password)), List.of());
    }

    public static TransferReport transfer(TransferDirection direction, Outcome outcome) {
        return new TransferReport(
                session("Default", true),
                direction,
                "/a\nb.txt",
                Path.of("/srv/a"),
                0,
                1024,
                NOW,
                Duration.ofMillis(20),
                outcome,
                outcome == Outcome.COMPLETED ? "" : "disk full",
                Optional.of(TLS));
    }
}

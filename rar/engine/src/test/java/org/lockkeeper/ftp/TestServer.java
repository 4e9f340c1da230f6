package org.lockkeeper.ftp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lockkeeper.spi.config.AddressRules;
import org.lockkeeper.spi.config.ConnectionLimits;
import org.lockkeeper.spi.config.DataSessionReuse;
import org.lockkeeper.spi.config.HostNames;
import org.lockkeeper.spi.config.ListenerBinding;
import org.lockkeeper.spi.config.ListenerBinding.Mode;
import org.lockkeeper.spi.config.PassivePorts;
import org.lockkeeper.spi.config.ProtocolSwitches;
import org.lockkeeper.spi.config.ServerConfiguration;
import org.lockkeeper.spi.config.SiteConfiguration;
import org.lockkeeper.spi.config.SiteConfiguration.ClientCertificates;
import org.lockkeeper.spi.config.SiteConfiguration.LeftOvers;
import org.lockkeeper.spi.config.SiteConfiguration.PassiveMode;
import org.lockkeeper.spi.config.SiteConfiguration.ProxyProtocol;
import org.lockkeeper.spi.config.TlsPolicy;
import org.lockkeeper.spi.session.ListenerStatus;

/** The engine on loopback, on ports that the system chooses, with user {@code ann} and password {@code secret}. */
public final class TestServer implements AutoCloseable {

    public static final TlsPolicy MODERN = new TlsPolicy(
            List.of("TLSv1.3", "TLSv1.2"),
            List.of(
                    "TLS_AES_256_GCM_SHA384",
                    "TLS_AES_128_GCM_SHA256",
                    "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
                    "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256"),
            List.of(),
            List.of());

    public static final ConnectionLimits QUICK = new ConnectionLimits(
            1_000,
            500,
            500,
            3,
            100,
            8,
            Duration.ofMillis(300),
            Duration.ofSeconds(20),
            Duration.ofSeconds(40),
            Duration.ofSeconds(60),
            Duration.ofSeconds(2),
            Duration.ofSeconds(2));

    private final Path root;
    private final FakeEndpoint endpoint;
    private final FtpsServer server;
    private SiteConfiguration site;
    private List<SiteConfiguration> beside = List.of();
    private long revision;

    public TestServer() {
        this(UnaryOperator.identity());
    }

    public TestServer(UnaryOperator<SiteConfiguration> change) {
        root = temporaryFolder();
        endpoint = new FakeEndpoint(root).user("ann", "secret").user("bob", "geheim");
        server = new FtpsServer(endpoint);
        site = change.apply(defaultSite());
        apply();
    }

    public static SiteConfiguration defaultSite() {
        return new SiteConfiguration(
                "Test",
                "Ready.",
                true,
                false,
                true,
                List.of(
                        new ListenerBinding(Mode.EXPLICIT, "127.0.0.1", 0),
                        new ListenerBinding(Mode.IMPLICIT, "127.0.0.1", 0)),
                TestCertificates.ec(),
                MODERN,
                ClientCertificates.NOT_REQUESTED,
                DataSessionReuse.ENFORCED,
                false,
                new PassiveMode(PassivePorts.ANY, Optional.empty()),
                ProtocolSwitches.DEFAULT,
                AddressRules.ANY,
                HostNames.ANY,
                QUICK,
                ProxyProtocol.OFF,
                LeftOvers.NONE);
    }

    /** Further Sites, beside the one that is changed. */
    public TestServer beside(SiteConfiguration... others) {
        beside = List.of(others);
        apply();
        return this;
    }

    public void apply() {
        List<SiteConfiguration> sites = new ArrayList<>(List.of(site));
        sites.addAll(beside);
        endpoint.configuration = new ServerConfiguration(++revision, true, sites);
        server.apply(endpoint.configuration);
    }

    public void change(UnaryOperator<SiteConfiguration> change) {
        site = change.apply(site);
        apply();
    }

    public int port() {
        return port(Mode.EXPLICIT);
    }

    public int port(Mode mode) {
        return server.status().listeners().stream()
                .filter(listener -> listener.binding().mode() == mode)
                .mapToInt(ListenerStatus::port)
                .findFirst()
                .orElseThrow();
    }

    public SiteConfiguration site() {
        return site;
    }

    public FtpsServer server() {
        return server;
    }

    public FakeEndpoint endpoint() {
        return endpoint;
    }

    /** Where user ann's files are. */
    public Path home() {
        return root.resolve("ann");
    }

    @Override
    public void close() {
        server.close();
        delete(root);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("lockkeeper-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

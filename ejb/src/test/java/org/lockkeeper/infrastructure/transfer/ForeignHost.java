package org.lockkeeper.infrastructure.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.lockkeeper.domain.connection.ConnectionMode;
import org.lockkeeper.domain.connection.OutboundTls;
import org.lockkeeper.domain.connection.RemoteTarget;
import org.lockkeeper.domain.connection.ServerTrust;
import org.lockkeeper.infrastructure.pki.TestPki;
import org.lockkeeper.spi.config.TlsPolicy;
import org.lockkeeper.spi.login.Secret;

/** An FTP server of somebody else, as a process on loopback with a certificate of its own; its files are in {@code files}. */
final class ForeignHost implements AutoCloseable {

    static final TlsPolicy MODERN = new TlsPolicy(
            List.of("TLSv1.3", "TLSv1.2"),
            List.of("TLS_AES_256_GCM_SHA384", "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"),
            List.of(),
            List.of());

    final Path files;
    final X509Certificate certificate;
    private final Path folder;
    private final int port = freePort();
    private Process process;

    private ForeignHost(Path folder) throws Exception {
        this.folder = folder;
        this.files = Files.createDirectories(folder.resolve("files"));
        var made = new TestPki(Clock.systemUTC())
                .factory()
                .selfSigned(new org.lockkeeper.domain.certificate.CertificateFactory.Order(
                        "localhost", List.of("localhost"), List.of("127.0.0.1"), 30));
        certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(made.chainPem().getBytes(StandardCharsets.US_ASCII)));
        Files.writeString(folder.resolve("certificate.pem"), made.chainPem());
        Files.writeString(folder.resolve("key.pem"), pem(made.key().getEncoded()));
        Files.setPosixFilePermissions(folder.resolve("key.pem"), PosixFilePermissions.fromString("rw-------"));
    }

    /** Explicit, and strict: a data connection must resume the session of the control connection. */
    static ForeignHost vsftpd(Path folder) throws Exception {
        ForeignHost host = new ForeignHost(folder);
        List<String> lines = List.of(
                "listen=YES",
                "listen_address=127.0.0.1",
                "listen_port=" + host.port,
                "background=NO",
                "run_as_launching_user=YES",
                "secure_chroot_dir=" + folder,
                "anonymous_enable=YES",
                "no_anon_password=NO",
                "anon_root=" + host.files,
                "write_enable=YES",
                "anon_upload_enable=YES",
                "anon_mkdir_write_enable=YES",
                "anon_other_write_enable=YES",
                "anon_umask=022",
                "seccomp_sandbox=NO",
                "ssl_enable=YES",
                "allow_anon_ssl=YES",
                "force_anon_logins_ssl=YES",
                "force_anon_data_ssl=YES",
                "require_ssl_reuse=YES",
                "ssl_ciphers=HIGH",
                "strict_ssl_read_eof=YES",
                "rsa_cert_file=" + folder.resolve("certificate.pem"),
                "rsa_private_key_file=" + folder.resolve("key.pem"));
        Path configuration = Files.write(folder.resolve("vsftpd.conf"), lines);
        return host.start("vsftpd", configuration.toString());
    }

    /** Implicit. */
    static ForeignHost proftpd(Path folder) throws Exception {
        return proftpd(folder, "TLSv1.2 TLSv1.3");
    }

    static ForeignHost proftpd(Path folder, String protocols) throws Exception {
        ForeignHost host = new ForeignHost(folder);
        List<String> lines = List.of(
                "ServerType standalone",
                "ServerName \"test\"",
                "DefaultServer on",
                "ModulePath /usr/lib/proftpd",
                "LoadModule mod_tls.c",
                "DefaultAddress 127.0.0.1",
                "Port " + host.port,
                "UseIPv6 off",
                "User " + System.getProperty("user.name"),
                "Group " + group(),
                "PidFile " + folder.resolve("pid"),
                "ScoreboardFile " + folder.resolve("scoreboard"),
                "SystemLog " + folder.resolve("system.log"),
                "WtmpLog off",
                "TransferLog none",
                "AuthOrder mod_auth_file.c",
                "AuthUserFile " + host.users(),
                "RequireValidShell off",
                "UseFtpUsers off",
                "RootLogin on",
                "AllowOverwrite on",
                "AllowStoreRestart on",
                "TLSEngine on",
                "TLSLog " + folder.resolve("tls.log"),
                "TLSProtocol " + protocols,
                "TLSRequired on",
                "TLSOptions UseImplicitSSL",
                "TLSECCertificateFile " + folder.resolve("certificate.pem"),
                "TLSECCertificateKeyFile " + folder.resolve("key.pem"));
        Path configuration = Files.write(folder.resolve("proftpd.conf"), lines);
        return host.start("proftpd", "-n", "-q", "-c", configuration.toString());
    }

    private Path users() throws Exception {
        String hash = output("openssl", "passwd", "-6", "secret");
        String owner = output("id", "-u") + ":" + output("id", "-g");
        Path users =
                Files.writeString(folder.resolve("users"), "anna:" + hash + ":" + owner + "::" + files + ":/bin/sh\n");
        Files.setPosixFilePermissions(users, PosixFilePermissions.fromString("rw-------"));
        return users;
    }

    private static String group() throws Exception {
        return output("id", "-gn");
    }

    private static String output(String... command) throws Exception {
        Process asked = new ProcessBuilder(command).start();
        return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private ForeignHost start(String... command) throws IOException {
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        await().atMost(Duration.ofSeconds(20)).until(this::answers);
        return this;
    }

    private boolean answers() throws IOException {
        assertThat(process.isAlive()).as(() -> read(folder.resolve("output"))).isTrue();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RemoteTarget explicit(TlsPolicy policy) {
        return target(ConnectionMode.FTPS_EXPLICIT, "anonymous", policy, ServerTrust.DATABASE, null);
    }

    RemoteTarget implicit(TlsPolicy policy) {
        return target(ConnectionMode.FTPS_IMPLICIT, "anna", policy, ServerTrust.DATABASE, null);
    }

    RemoteTarget target(ConnectionMode mode, String user, TlsPolicy policy, ServerTrust trust, String pin) {
        return new RemoteTarget(
                "test",
                mode,
                "localhost",
                port,
                Optional.of(user),
                Optional.of(Secret.of("secret")),
                true,
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                false,
                Optional.empty(),
                new OutboundTls(
                        policy, trust, Optional.ofNullable(pin), List.of(certificate), List.of(), Optional.empty()));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String pem(byte[] key) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
                + "\n-----END PRIVATE KEY-----\n";
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
}

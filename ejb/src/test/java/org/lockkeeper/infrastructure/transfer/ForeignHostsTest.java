package org.lockkeeper.infrastructure.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.domain.connection.ConnectionMode;
import org.lockkeeper.domain.connection.RemoteException;
import org.lockkeeper.domain.connection.RemoteFiles;
import org.lockkeeper.domain.connection.RemoteHosts;
import org.lockkeeper.domain.connection.RemoteTarget;
import org.lockkeeper.domain.connection.ServerTrust;
import org.lockkeeper.spi.config.TlsPolicy;

/** Files to and from servers that others have written, each as strict as it can be. */
class ForeignHostsTest {

    private static final byte[] CONTENT = random(300_000);

    @TempDir
    Path folder;

    private final CommonsNetHosts hosts = new CommonsNetHosts();

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void vsftpd_that_demands_resumption_takes_a_file_whole(String protocol) throws Exception {
        try (ForeignHost host = ForeignHost.vsftpd(folder);
                RemoteFiles files = hosts.connect(host.explicit(only(protocol)), RemoteHosts.Steps.UNHEARD)) {
            assertThat(put(files, host.files + "/in/deep/a b.bin")).contains("300000 bytes", "/in/deep/a b.bin");
            assertThat(host.files.resolve("in/deep/a b.bin")).hasBinaryContent(CONTENT);
            assertThat(files.names(host.files + "/in/deep")).containsExactly("a b.bin");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void proftpd_with_implicit_tls_takes_a_file_whole_and_gives_it_back(String protocol) throws Exception {
        try (ForeignHost host = ForeignHost.proftpd(folder);
                RemoteFiles files = hosts.connect(host.implicit(only(protocol)), RemoteHosts.Steps.UNHEARD)) {
            String home = host.files.toString();
            put(files, home + "/x.bin");
            assertThat(host.files.resolve("x.bin")).hasBinaryContent(CONTENT);
            Path back = folder.resolve("back");
            try (FileChannel to = FileChannel.open(back, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                assertThat(files.get(home + "/x.bin", to)).isEqualTo(CONTENT.length);
            }
            assertThat(back).hasBinaryContent(CONTENT);
            files.delete(home + "/x.bin");
            assertThat(files.names(home)).isEmpty();
        }
    }

    @Test
    void upload_replaces_what_is_there_and_completes_what_was_cut_off() throws Exception {
        try (ForeignHost host = ForeignHost.proftpd(folder);
                RemoteFiles files = hosts.connect(host.implicit(ForeignHost.MODERN), RemoteHosts.Steps.UNHEARD)) {
            Files.writeString(host.files.resolve("x.bin"), "an older one");
            byte[] begun = Arrays.copyOf(CONTENT, 100_000);
            Files.write(host.files.resolve(".part"), begun);
            assertThat(put(files, host.files + "/x.bin")).contains("resumed at 100000");
            assertThat(host.files.resolve("x.bin")).hasBinaryContent(CONTENT);
            assertThat(host.files.resolve(".part")).doesNotExist();
        }
    }

    @Test
    void empty_file_arrives() throws Exception {
        try (ForeignHost host = ForeignHost.vsftpd(folder);
                RemoteFiles files = hosts.connect(host.explicit(ForeignHost.MODERN), RemoteHosts.Steps.UNHEARD);
                FileChannel empty = FileChannel.open(Files.createFile(folder.resolve("empty")))) {
            files.put(empty, host.files + "/empty", ".part");
            assertThat(host.files.resolve("empty")).isEmptyFile();
        }
    }

    @Test
    void every_step_is_told_up_to_the_listing() throws Exception {
        List<String> steps = new ArrayList<>();
        try (ForeignHost host = ForeignHost.vsftpd(folder);
                RemoteFiles files =
                        hosts.connect(host.explicit(ForeignHost.MODERN), (name, detail) -> steps.add(name))) {
            assertThat(files.probe()).contains("TLSv1");
        }
        assertThat(steps).containsExactly("Resolve", "Connect", "TLS", "Certificate", "Login");
    }

    @Test
    void host_that_the_policy_excludes_is_refused_with_what_the_policy_allows() throws Exception {
        try (ForeignHost host = ForeignHost.proftpd(folder, "TLSv1.2")) {
            RemoteTarget target = host.implicit(only("TLSv1.3"));
            assertThatThrownBy(() -> hosts.connect(target, RemoteHosts.Steps.UNHEARD))
                    .isInstanceOfSatisfying(RemoteException.class, e -> assertThat(e.permanent())
                            .isTrue())
                    .hasMessageContaining("TLSv1.3")
                    .hasMessageContaining("TLS_AES_256_GCM_SHA384");
        }
    }

    @Test
    void wrong_certificate_is_refused_and_shown() throws Exception {
        try (ForeignHost host = ForeignHost.proftpd(folder)) {
            RemoteTarget target = host.target(
                    ConnectionMode.FTPS_IMPLICIT, "anna", ForeignHost.MODERN, ServerTrust.PINNED, "00".repeat(32));
            assertThatThrownBy(() -> hosts.connect(target, RemoteHosts.Steps.UNHEARD))
                    .isInstanceOfSatisfying(RemoteException.class, e -> assertThat(e.permanent())
                            .isTrue())
                    .hasMessageContaining("not the one that is pinned")
                    .hasMessageContaining(HostTrust.fingerprint(host.certificate));
            RemoteTarget pinned = host.target(
                    ConnectionMode.FTPS_IMPLICIT,
                    "anna",
                    ForeignHost.MODERN,
                    ServerTrust.PINNED,
                    HostTrust.fingerprint(host.certificate));
            hosts.connect(pinned, RemoteHosts.Steps.UNHEARD).close();
            RemoteTarget publicly =
                    host.target(ConnectionMode.FTPS_IMPLICIT, "anna", ForeignHost.MODERN, ServerTrust.PUBLIC, null);
            assertThatThrownBy(() -> hosts.connect(publicly, RemoteHosts.Steps.UNHEARD))
                    .isInstanceOf(RemoteException.class);
        }
    }

    @Test
    void refused_login_is_not_tried_again_and_a_host_that_is_down_is() throws Exception {
        RemoteTarget down;
        try (ForeignHost host = ForeignHost.proftpd(folder)) {
            down = host.implicit(ForeignHost.MODERN);
            RemoteTarget stranger =
                    host.target(ConnectionMode.FTPS_IMPLICIT, "nobody", ForeignHost.MODERN, ServerTrust.DATABASE, null);
            assertThatThrownBy(() -> hosts.connect(stranger, RemoteHosts.Steps.UNHEARD))
                    .isInstanceOfSatisfying(RemoteException.class, e -> assertThat(e.permanent())
                            .isTrue())
                    .hasMessageContaining("refused the login of 'nobody'");
        }
        assertThatThrownBy(() -> hosts.connect(down, RemoteHosts.Steps.UNHEARD))
                .isInstanceOfSatisfying(
                        RemoteException.class, e -> assertThat(e.permanent()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a\r\nDELE b", "/a\0", ""})
    void path_that_would_be_a_command_is_never_sent(String path) throws Exception {
        try (ForeignHost host = ForeignHost.vsftpd(folder);
                RemoteFiles files = hosts.connect(host.explicit(ForeignHost.MODERN), RemoteHosts.Steps.UNHEARD)) {
            assertThatThrownBy(() -> put(files, path)).hasMessageContaining("control characters");
        }
    }

    private String put(RemoteFiles files, String path) throws IOException, RemoteException {
        Path source = Files.write(folder.resolve("source"), CONTENT);
        try (FileChannel channel = FileChannel.open(source)) {
            return files.put(channel, path, ".part");
        }
    }

    private static TlsPolicy only(String protocol) {
        return new TlsPolicy(List.of(protocol), ForeignHost.MODERN.cipherSuites(), List.of(), List.of());
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}

package org.lockkeeper.ftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.spi.config.ProtocolSwitches.UploadPolicy;
import org.lockkeeper.spi.login.FolderGrant;
import org.lockkeeper.spi.login.Permission;
import org.lockkeeper.spi.session.TransferReport.Outcome;

/** A real file store of 2 MiB, as virtual folder {@code /small}; only root can mount one. */
class DiskFullTest {

    private static final byte[] TOO_MUCH = new byte[4 << 20];
    private static final byte[] OLD = "what was there before".getBytes();

    @TempDir
    Path small;

    private TestServer server;
    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=2m", "none", small.toString());
        assumeTrue(mounted, "a small file store can't be mounted here: that takes root");
        server = new TestServer();
        server.endpoint().folders = List.of(new FolderGrant("/small", Optional.of(small), Set.of(Permission.values())));
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            server.close();
            assertThat(run("umount", small.toString())).isTrue();
        }
    }

    @Test
    void a_full_disk_is_452_and_what_came_can_be_resumed_when_there_is_room_again() throws IOException {
        Path ballast = Files.write(small.resolve("ballast"), new byte[1 << 20]);
        byte[] file = new byte[3 << 19];
        Arrays.fill(file, (byte) 7);
        try (ControlClient client = ControlClient.ann(server.port())) {
            assertThat(upload(client, "STOR /small/new", file)).isEqualTo(452);
            assertThat(outcome()).isEqualTo(Outcome.FAILED);
            int there = Integer.parseInt(
                    client.expect(213, "SIZE /small/new").text().substring(4));
            assertThat(there).isBetween(1, file.length - 1);
            Files.delete(ballast);
            client.expect(350, "REST " + there);
            byte[] rest = Arrays.copyOfRange(file, there, file.length);
            assertThat(client.upload("STOR /small/new", rest).code()).isEqualTo(226);
        }
        assertThat(Arrays.equals(Files.readAllBytes(small.resolve("new")), file))
                .isTrue();
    }

    @Test
    void an_append_to_a_full_disk_leaves_the_head_as_it_was() throws IOException {
        Files.write(small.resolve("file"), OLD);
        try (ControlClient client = ControlClient.ann(server.port())) {
            assertThat(upload(client, "APPE /small/file", TOO_MUCH)).isEqualTo(452);
        }
        assertThat(Arrays.copyOf(Files.readAllBytes(small.resolve("file")), OLD.length))
                .isEqualTo(OLD);
    }

    @Test
    void an_atomic_upload_to_a_full_disk_leaves_what_was_there_and_takes_no_room() throws IOException {
        server.change(Sites.uploads(new UploadPolicy(true, false, true, true)));
        Files.write(small.resolve("file"), OLD);
        try (ControlClient client = ControlClient.ann(server.port())) {
            assertThat(upload(client, "STOR /small/file", TOO_MUCH)).isEqualTo(452);
            client.expect(200, "NOOP");
            assertThat(client.upload("STOR /small/fits", OLD).code()).isEqualTo(226);
        }
        assertThat(small.resolve("file")).hasBinaryContent(OLD);
        try (var entries = Files.list(small)) {
            assertThat(entries).hasSize(2);
        }
    }

    private Outcome outcome() {
        return server.endpoint().reports.get(0).outcome();
    }

    /** The server has had enough in the middle, and says so in good order: the session can still be resumed. */
    private static int upload(ControlClient client, String command, byte[] content) throws IOException {
        try (Socket raw = client.data()) {
            client.expect(150, command);
            SSLSocket tls = client.tls(raw);
            tls.getOutputStream().write(content);
            tls.shutdownOutput();
            tls.getInputStream().readAllBytes();
            return client.read().code();
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }
}

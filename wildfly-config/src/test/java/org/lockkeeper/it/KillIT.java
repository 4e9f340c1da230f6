package org.lockkeeper.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.it.fixture.AdministrationApi;
import org.lockkeeper.it.fixture.Curl;
import org.lockkeeper.it.fixture.RandomFile;
import org.lockkeeper.it.fixture.ServerProcess;

/** What docs/security.md promises to survive a crash. */
class KillIT {

    private static final int FILE_MIB = 16;
    private static final long SOME_BYTES = 1 << 20;
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void an_upload_that_kill_9_has_cut_is_there_in_part_and_can_be_resumed() throws Exception {
        RandomFile file = RandomFile.make(folder.resolve("file"), FILE_MIB);
        try (ServerProcess server = ServerProcess.named("kill").start()) {
            Curl curl = Curl.to(server, folder);
            AdministrationApi api = AdministrationApi.of(server);
            curl.upload(RandomFile.make(folder.resolve("whole"), 1).path(), "whole.bin")
                    .ok();
            List<Map<String, Object>> before = api.items("/audit?limit=1000");
            Path partial = server.settings().demoFiles().resolve("partial.bin");
            Process upload = curl.startUpload(file.path(), "partial.bin", "2M");
            await().atMost(SOON).until(() -> partial.toFile().length() > SOME_BYTES);
            server.kill();
            assertThat(partial.toFile().length()).isBetween(SOME_BYTES, file.size() - 1);
            upload.destroyForcibly().waitFor();

            server.start();
            assertThat(partial.toFile().length()).isBetween(SOME_BYTES, file.size() - 1);
            assertThat(api.items("/audit?limit=1000"))
                    .as("nothing that was on record is lost")
                    .containsAll(before);
            assertThat(api.items("/transfers"))
                    .extracting(transfer -> transfer.get("path"))
                    .containsOnly("/whole.bin");
            assertThat(api.items("/sessions")).isEmpty();
            assertThat(curl.names().ok().output().lines()).contains("partial.bin", "whole.bin");
            curl.with("--continue-at", "-").upload(file.path(), "partial.bin").ok();
            assertThat(RandomFile.sha256(partial)).isEqualTo(file.sha256());
            assertThat(server.troubleInLog()).isEmpty();
        }
    }
}

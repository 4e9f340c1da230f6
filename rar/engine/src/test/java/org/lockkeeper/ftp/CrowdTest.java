package org.lockkeeper.ftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.ftp.logging.EngineLog;

/** Many sessions at once, in a server that has 512 MiB of heap. It prints what one takes, for docs/performance.md. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class CrowdTest {

    private static final int IDLE = 1_000;
    private static final int ACTIVE = 50;
    private static final int CONNECTING = 8;
    private static final byte[] CONTENT = new byte[4 << 20];

    static {
        new Random(1).nextBytes(CONTENT);
    }

    @TempDir
    Path folder;

    @Test
    void a_thousand_idle_sessions_and_fifty_transfers_disturb_nobody() throws Exception {
        List<ControlClient> idle = new ArrayList<>();
        try (DevServerProcess server = DevServerProcess.start(folder, "-Xmx512m")) {
            ControlClient.ann(server.port()).close();
            long heap = server.liveHeapKiB();
            long resident = server.residentKiB();
            idle.addAll(all(CONNECTING, IDLE, i -> ControlClient.ann(server.port())));
            EngineLog.LOG.infof(
                    "%d idle TLS sessions: %d KiB of live heap each, %d KiB resident each",
                    IDLE, (server.liveHeapKiB() - heap) / IDLE, (server.residentKiB() - resident) / IDLE);
            ExecutorService clients = Executors.newFixedThreadPool(ACTIVE);
            List<Future<Boolean>> transfers = IntStream.range(0, ACTIVE)
                    .mapToObj(i -> clients.submit(() -> thereAndBack(server.port(), i)))
                    .toList();
            clients.shutdown();
            long worst = worstNoop(idle, transfers);
            for (Future<Boolean> transfer : transfers) {
                assertThat(transfer.get()).as("the same bytes").isTrue();
            }
            EngineLog.LOG.infof("NOOP beside %d transfers took at most %d ms", ACTIVE, worst / 1_000_000);
            assertThat(all(CONNECTING, IDLE, i -> idle.get(i).send("NOOP").code()))
                    .containsOnly(200);
            assertThat(server.log()).doesNotContain("ERROR", "OutOfMemory");
        } finally {
            for (ControlClient client : idle) {
                client.close();
            }
        }
    }

    private static boolean thereAndBack(int port, int i) throws IOException {
        try (ControlClient client = ControlClient.ann(port)) {
            for (int round = 0; round < 2; round++) {
                assertThat(client.upload("STOR crowd" + i, CONTENT).code()).isEqualTo(226);
                if (!Arrays.equals(client.download("RETR crowd" + i), CONTENT)) {
                    return false;
                }
            }
            client.expect(250, "DELE crowd" + i);
            return true;
        }
    }

    /** In nanoseconds. The client's time-out of 20 seconds fails the test; a second is what is wanted. */
    private static long worstNoop(List<ControlClient> idle, List<Future<Boolean>> transfers) throws IOException {
        long worst = 0;
        int next = 0;
        while (!transfers.stream().allMatch(Future::isDone)) {
            long began = System.nanoTime();
            idle.get(next++ % idle.size()).expect(200, "NOOP");
            worst = Math.max(worst, System.nanoTime() - began);
        }
        assertThat(next).as("NOOPs beside the transfers").isGreaterThan(10);
        return worst;
    }

    private static <T> List<T> all(int threads, int count, Numbered<T> task) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> tasks = IntStream.range(0, count)
                    .<Callable<T>>mapToObj(i -> () -> task.run(i))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : pool.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    @FunctionalInterface
    private interface Numbered<T> {
        T run(int number) throws Exception;
    }
}

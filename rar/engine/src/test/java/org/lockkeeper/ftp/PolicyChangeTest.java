package org.lockkeeper.ftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lockkeeper.spi.config.TlsPolicy;

/** A changed policy counts from the next handshake on, and disturbs nobody who is at work. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PolicyChangeTest {

    private static final int CLIENTS = 20;
    private static final int CHANGES = 50;
    private static final byte[] CONTENT = content();

    private static final List<TlsPolicy> POLICIES = List.of(
            policy("TLSv1.3", "TLS_AES_128_GCM_SHA256"),
            policy("TLSv1.3", "TLS_AES_256_GCM_SHA384"),
            policy("TLSv1.2", "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"),
            policy("TLSv1.2", "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256"));

    private static TlsPolicy policy(String protocol, String suite) {
        return new TlsPolicy(List.of(protocol), List.of(suite), List.of(), List.of());
    }

    private static byte[] content() {
        byte[] content = new byte[300_000];
        new Random(50).nextBytes(content);
        return content;
    }

    @Test
    void while_twenty_clients_transfer_the_policy_changes_fifty_times() throws Exception {
        AtomicBoolean changing = new AtomicBoolean(true);
        CountDownLatch atWork = new CountDownLatch(CLIENTS);
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try (TestServer server = new TestServer()) {
            List<Future<Integer>> transfers = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                String file = "file" + i;
                transfers.add(threads.submit(() -> transfer(server.port(), file, atWork, changing)));
            }
            assertThat(atWork.await(1, TimeUnit.MINUTES)).isTrue();
            for (int i = 0; i < CHANGES; i++) {
                TlsPolicy policy = POLICIES.get(i % POLICIES.size());
                server.change(Sites.policy(policy));
                obeys(server.port(), policy, POLICIES.get((i + 1) % POLICIES.size()));
            }
            changing.set(false);
            for (Future<Integer> done : transfers) {
                // Some while the policy changed, and none that failed.
                assertThat(done.get(1, TimeUnit.MINUTES)).isGreaterThan(2);
            }
        } finally {
            changing.set(false);
            threads.shutdownNow();
        }
    }

    /** Up and down in one session until the policy has come to rest; returns how often. */
    private static int transfer(int port, String file, CountDownLatch atWork, AtomicBoolean changing)
            throws IOException {
        int count = 0;
        try (ControlClient client = ControlClient.ann(port)) {
            do {
                assertThat(client.upload("STOR " + file, CONTENT).code()).isEqualTo(226);
                assertThat(Arrays.equals(client.download("RETR " + file), CONTENT))
                        .isTrue();
                count += 2;
                atWork.countDown();
            } while (changing.get());
            client.expect(221, "QUIT");
        }
        return count;
    }

    private static void obeys(int port, TlsPolicy policy, TlsPolicy other) throws IOException {
        try (ControlClient client = ControlClient.connect(port).auth("TLS")) {
            assertThat(client.session().getCipherSuite())
                    .isEqualTo(policy.cipherSuites().get(0));
        }
        Callable<ControlClient> outdated = () -> ControlClient.connect(port)
                .offering(chosen -> {
                    chosen.setProtocols(other.protocols().toArray(String[]::new));
                    chosen.setCipherSuites(other.cipherSuites().toArray(String[]::new));
                })
                .auth("TLS");
        assertThatThrownBy(outdated::call).isInstanceOf(SSLHandshakeException.class);
    }
}

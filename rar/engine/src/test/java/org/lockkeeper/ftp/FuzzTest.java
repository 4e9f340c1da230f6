package org.lockkeeper.ftp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lockkeeper.ftp.logging.EngineLog;
import org.lockkeeper.spi.config.ConnectionLimits;
import org.lockkeeper.spi.config.ListenerBinding.Mode;

/**
 * Random and mutated command lines, and broken TLS records. {@code -Dlockkeeper.fuzz.seed=…} repeats a run, {@code
 * -Dlockkeeper.fuzz.lines=…} and {@code -Dlockkeeper.fuzz.records=…} make it longer.
 */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class FuzzTest {

    private static final long SEED = Long.getLong("lockkeeper.fuzz.seed", System.nanoTime());
    private static final int LINES = Integer.getInteger("lockkeeper.fuzz.lines", 100_000);
    private static final int RECORDS = Integer.getInteger("lockkeeper.fuzz.records", 10_000);
    private static final int CLIENTS = 6;
    private static final int LINES_A_SESSION = 250;
    private static final long MAX_GROWTH = 24L << 20;
    private static final Pattern PORT = Pattern.compile("229 .*\\|\\|\\|(\\d+)\\|.*");

    /** Transfers without a data connection must not take the test's time. */
    private static final ConnectionLimits IMPATIENT = new ConnectionLimits(
            1_000,
            500,
            500,
            100,
            Integer.MAX_VALUE,
            8,
            Duration.ofMillis(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofMillis(20),
            Duration.ofMillis(500));

    private final AtomicInteger sent = new AtomicInteger();
    private List<String> verbs;

    @Test
    void a_hundred_thousand_lines_leave_a_healthy_server() throws Exception {
        survives("command lines", LINES, this::sendLines);
    }

    @Test
    void ten_thousand_broken_tls_records_leave_a_healthy_server() throws Exception {
        survives("TLS records", RECORDS, this::sendRecords);
    }

    private void survives(String what, int total, Attack attack) throws Exception {
        EngineLog.LOG.infof("Fuzzing %d %s with -Dlockkeeper.fuzz.seed=%d", total, what, SEED);
        try (LogCapture log = new LogCapture();
                TestServer server = new TestServer(Sites.limits(IMPATIENT))) {
            work(server);
            verbs = verbs(server);
            Resources before = Resources.now();
            inParallel(server, total, attack);
            assertThat(sent.get()).isGreaterThanOrEqualTo(total);
            assertThat(log.errors()).as("seed %d", SEED).isEmpty();
            work(server);
            await().atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> assertThat(server.server().sessions()).isEmpty());
            server.endpoint().forget();
            await().atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> Resources.now().assertNotMuchMoreThan(before));
        }
    }

    private static List<String> verbs(TestServer server) throws IOException {
        try (ControlClient client = ControlClient.connect(server.port())) {
            String help = client.expect(214, "HELP").text();
            List<String> all = Pattern.compile("\\b[A-Z]{3,8}\\b")
                    .matcher(help)
                    .results()
                    .map(MatchResult::group)
                    .toList();
            assertThat(all).contains("STOR", "AUTH", "MLSD", "SITE", "COMB");
            return all;
        }
    }

    /** What the server is for. */
    private static void work(TestServer server) throws IOException {
        byte[] content = "the main job".repeat(1_000).getBytes(US_ASCII);
        try (ControlClient client = ControlClient.ann(server.port())) {
            assertThat(client.upload("STOR healthy.bin", content).code()).isEqualTo(226);
            assertThat(Arrays.equals(client.download("RETR healthy.bin"), content))
                    .isTrue();
            client.expect(221, "QUIT");
        }
    }

    private void inParallel(TestServer server, int total, Attack attack) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Random random = new Random(SEED + i);
            all.add(clients.submit(() -> {
                while (sent.get() < total) {
                    attack.once(server, random);
                }
                return null;
            }));
        }
        clients.shutdown();
        for (Future<?> one : all) {
            one.get();
        }
    }

    /** One session: lines, and at its end QUIT, after which the server must close whatever came before. */
    private void sendLines(TestServer server, Random random) throws IOException {
        boolean loggedIn = random.nextInt(4) > 0;
        CommandFuzzer fuzzer = new CommandFuzzer(random, verbs);
        try (ControlClient client =
                loggedIn ? ControlClient.ann(server.port()) : ControlClient.connect(server.port())) {
            client.socket().setSoTimeout(20_000);
            Thread writer = new Thread(() -> write(client, fuzzer, random));
            writer.start();
            read(client, random);
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(ControlClient client, CommandFuzzer fuzzer, Random random) {
        try {
            OutputStream out = client.socket().getOutputStream();
            for (int i = 0; i < LINES_A_SESSION; i++) {
                sent.incrementAndGet();
                out.write(fuzzer.line());
            }
            out.write("\r\n\r\nQUIT\r\n".getBytes(US_ASCII));
            out.flush();
            if (!(client.socket() instanceof javax.net.ssl.SSLSocket)) {
                client.socket().shutdownOutput();
            }
        } catch (IOException closedByTheServer) {
            assertThat(closedByTheServer).isInstanceOfAny(SocketException.class, javax.net.ssl.SSLException.class);
        }
    }

    /** To the end of the connection; passive ports are connected to, and get noise. */
    private static void read(ControlClient client, Random random) throws IOException {
        ReplyGrammar replies = new ReplyGrammar(client.socket().getInputStream());
        try {
            for (String reply = replies.next(); reply != null; reply = replies.next()) {
                Matcher port = PORT.matcher(reply);
                if (port.matches()) {
                    noise(Integer.parseInt(port.group(1)));
                }
            }
        } catch (SocketException | javax.net.ssl.SSLException reset) {
            // Closed with our lines unread; or it speaks TLS after an AUTH of ours, or in clear after a REIN.
            assertThat(reset).isNotInstanceOf(java.net.SocketTimeoutException.class);
        } catch (AssertionError notAReply) {
            if (!(client.socket() instanceof javax.net.ssl.SSLSocket)) {
                assertThat(notAReply)
                        .as("only a TLS alert may end a clear connection")
                        .hasMessageContaining("\u0015\u0003");
                return;
            }
            throw notAReply;
        }
    }

    private static void noise(int port) {
        try (Socket data = new Socket("127.0.0.1", port)) {
            data.getOutputStream().write(new byte[] {0x16, 3, 3, 0, 5, 1, 2, 3, 4, 5});
        } catch (IOException gone) {
            assertThat(gone).isInstanceOf(SocketException.class);
        }
    }

    private void sendRecords(TestServer server, Random random) throws IOException {
        sent.incrementAndGet();
        switch (random.nextInt(8)) {
            case 0 -> intoASession(server, random);
            case 1, 2, 3 -> behindAuth(server, random);
            default -> toTheImplicitPort(server, random);
        }
    }

    private static void toTheImplicitPort(TestServer server, Random random) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port(Mode.IMPLICIT))) {
            sendAndAwaitTheEnd(socket, broken(clientHello(), random), random);
        }
    }

    private static void behindAuth(TestServer server, Random random) throws IOException {
        try (ControlClient client = ControlClient.connect(server.port())) {
            client.expect(234, "AUTH TLS");
            sendAndAwaitTheEnd(client.plain(), broken(clientHello(), random), random);
        }
    }

    /** Records that nobody has encrypted, in a session that somebody has. */
    private static void intoASession(TestServer server, Random random) throws IOException {
        try (ControlClient client = ControlClient.ann(server.port())) {
            byte[] data = new byte[40 + random.nextInt(100)];
            random.nextBytes(data);
            byte[] header = {(byte) (20 + random.nextInt(5)), 3, 3, 0, (byte) (data.length - 5)};
            System.arraycopy(header, 0, data, 0, header.length);
            sendAndAwaitTheEnd(client.plain(), data, random);
        }
    }

    private static void sendAndAwaitTheEnd(Socket socket, byte[] bytes, Random random) throws IOException {
        socket.setSoTimeout(20_000);
        try {
            socket.getOutputStream().write(bytes);
            if (random.nextInt(3) == 0) {
                socket.setSoLinger(true, 0);
                return;
            }
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            byte[] rest = new byte[4_096];
            int n = in.read(rest);
            while (n >= 0) {
                n = in.read(rest);
            }
        } catch (SocketException reset) {
            assertThat(reset).as("closed with our bytes unread").isNotNull();
        }
    }

    private static byte[] broken(byte[] hello, Random random) {
        byte[] copy = hello.clone();
        switch (random.nextInt(6)) {
            case 0 -> copy = Arrays.copyOf(copy, 1 + random.nextInt(copy.length));
            case 1 -> random.nextBytes(copy);
            case 2 -> copy[random.nextInt(5)] = (byte) random.nextInt();
            case 3 -> Arrays.fill(copy, 5 + random.nextInt(50), copy.length, (byte) 0xFF);
            case 4 -> copy = Arrays.copyOf(copy, copy.length + 20_000);
            default -> {
                for (int i = 0; i < 8; i++) {
                    copy[5 + random.nextInt(copy.length - 5)] ^= (byte) (1 + random.nextInt(255));
                }
            }
        }
        return copy;
    }

    private static byte[] clientHello() throws IOException {
        SSLEngine engine = Tls.trusting().createSSLEngine();
        engine.setUseClientMode(true);
        ByteBuffer record = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        engine.wrap(ByteBuffer.allocate(0), record);
        return Arrays.copyOf(record.array(), record.position());
    }

    @FunctionalInterface
    private interface Attack {
        void once(TestServer server, Random random) throws IOException;
    }

    private record Resources(long heap, long files, long threads) {

        static Resources now() {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            UnixOperatingSystemMXBean system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            return new Resources(
                    runtime.totalMemory() - runtime.freeMemory(),
                    system.getOpenFileDescriptorCount(),
                    Thread.getAllStackTraces().size());
        }

        void assertNotMuchMoreThan(Resources before) {
            assertThat(heap).as("heap").isLessThan(before.heap + MAX_GROWTH);
            assertThat(files).as("open files").isLessThan(before.files + 16);
            assertThat(threads).as("threads").isLessThan(before.threads + 200);
        }
    }
}

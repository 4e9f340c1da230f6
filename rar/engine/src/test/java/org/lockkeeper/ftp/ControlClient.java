package org.lockkeeper.ftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;

/** A client that does what it is told to, also what no decent client does. */
final class ControlClient implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 20_000;
    private static final Pattern EPSV = Pattern.compile("\\(\\|\\|\\|(\\d+)\\|\\)");

    private final String host;
    private final int port;
    private final Socket plain;
    private final String[] protocols;
    private SSLContext context = Tls.trusting();
    private UnaryOperator<SSLParameters> parameters = UnaryOperator.identity();
    private Socket socket;

    private ControlClient(int port, String... protocols) throws IOException {
        this(new Socket("127.0.0.1", port), protocols);
    }

    private ControlClient(Socket connected, String... protocols) throws IOException {
        this.host = connected.getInetAddress().getHostAddress();
        this.port = connected.getPort();
        this.protocols = protocols;
        plain = connected;
        plain.setTcpNoDelay(true);
        plain.setSoTimeout(TIMEOUT_MILLIS);
        socket = plain;
    }

    /** Connected, nothing read. */
    static ControlClient raw(int port) throws IOException {
        return new ControlClient(port);
    }

    /** Connected from one address of this machine to another, nothing read. */
    static ControlClient raw(String from, String to, int port) throws IOException {
        return new ControlClient(new Socket(InetAddress.getByName(to), port, InetAddress.getByName(from), 0));
    }

    /** Greeted, in clear. */
    static ControlClient connect(int port, String... protocols) throws IOException {
        ControlClient client = new ControlClient(port, protocols);
        assertThat(client.read().code()).isEqualTo(220);
        return client;
    }

    /** Greeted under implicit TLS. */
    static ControlClient implicit(int port, String... protocols) throws IOException {
        return implicit(Tls.trusting(), port, protocols);
    }

    /** The same, with a certificate or sessions of this context. */
    static ControlClient implicit(SSLContext context, int port, String... protocols) throws IOException {
        ControlClient client = new ControlClient(port, protocols).with(context);
        client.handshake();
        assertThat(client.read().code()).isEqualTo(220);
        return client;
    }

    /** User ann, under explicit TLS, PROT P, TYPE I. */
    static ControlClient ann(int port, String... protocols) throws IOException {
        ControlClient client = connect(port, protocols).auth("TLS").login("ann", "secret");
        client.expect(200, "PBSZ 0");
        client.expect(200, "PROT P");
        client.expect(200, "TYPE I");
        return client;
    }

    /** User ann, PROT C, TYPE I. */
    static ControlClient annWithClearData(int port) throws IOException {
        ControlClient client = connect(port).auth("TLS").login("ann", "secret");
        client.expect(200, "TYPE I");
        return client;
    }

    ControlClient auth(String mechanism) throws IOException {
        expect(234, "AUTH " + mechanism);
        handshake();
        return this;
    }

    ControlClient login(String user, String password) throws IOException {
        expect(331, "USER " + user);
        expect(230, "PASS " + password);
        return this;
    }

    void handshake() throws IOException {
        socket = tls(plain, true);
    }

    /** Data connections share the control connection's host and port, and so its sessions. */
    SSLSocket tls(Socket below) throws IOException {
        return tls(below, false);
    }

    private SSLSocket tls(Socket below, boolean outlivesTls) throws IOException {
        SSLSocket tls = (SSLSocket)
                context.getSocketFactory().createSocket(new SocketBelowTls(below, port, outlivesTls), host, port, true);
        if (protocols.length > 0) {
            tls.setEnabledProtocols(protocols);
        }
        tls.setSSLParameters(parameters.apply(tls.getSSLParameters()));
        tls.startHandshake();
        return tls;
    }

    /** Shows this context's certificate, and knows its sessions, from the next handshake on. */
    ControlClient with(SSLContext newContext) {
        context = newContext;
        return this;
    }

    /** From now on, nothing is resumed. */
    void forgetSessions() {
        use(Tls.trusting());
    }

    /** From now on, with this client's certificate, trust and sessions. */
    ControlClient use(SSLContext newContext) {
        context = newContext;
        return this;
    }

    /** From now on, with these offers, on control and data connections. */
    ControlClient offering(Consumer<SSLParameters> change) {
        parameters = chosen -> {
            change.accept(chosen);
            return chosen;
        };
        return this;
    }

    /** Indicates this host name (SNI). */
    ControlClient naming(String host) {
        return offering(chosen -> chosen.setServerNames(List.of(new SNIHostName(host))));
    }

    SSLSession session() {
        return ((SSLSocket) socket).getSession();
    }

    /** Ends TLS with both ends' close_notify, and goes on in clear. */
    void endTls() throws IOException {
        SSLSocket tls = (SSLSocket) socket;
        tls.shutdownOutput();
        assertThat(tls.getInputStream().read()).isEqualTo(-1);
        socket = plain;
    }

    void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    Reply send(String command) throws IOException {
        write(command + "\r\n");
        return read();
    }

    Reply expect(int code, String command) throws IOException {
        Reply reply = send(command);
        assertThat(reply.code()).as("%s: %s", command, reply).isEqualTo(code);
        return reply;
    }

    Reply expect(int code) throws IOException {
        Reply reply = read();
        assertThat(reply.code()).as("%s", reply).isEqualTo(code);
        return reply;
    }

    Reply read() throws IOException {
        List<String> lines = new ArrayList<>();
        String line = line();
        lines.add(line);
        String end = line.substring(0, 3) + " ";
        while (!line.startsWith(end)) {
            line = line();
            lines.add(line);
        }
        return new Reply(Integer.parseInt(line.substring(0, 3)), lines);
    }

    private String line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int last = -1;
        int next;
        while ((next = socket.getInputStream().read()) != '\n' || last != '\r') {
            if (next < 0) {
                throw new EOFException("closed after '" + bytes + "'");
            }
            bytes.write(next);
            last = next;
        }
        return bytes.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    /** Whether the server closes without another word. */
    boolean closed() {
        try {
            return socket.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    Socket socket() {
        return socket;
    }

    Socket plain() {
        return plain;
    }

    /** Asks for a passive port. */
    int epsv() throws IOException {
        Matcher matcher = EPSV.matcher(expect(229, "EPSV").text());
        assertThat(matcher.find()).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    /** EPSV, and connects. */
    Socket data() throws IOException {
        return data(epsv());
    }

    /** To a passive port, from where the control connection comes from. */
    Socket data(int passivePort) throws IOException {
        Socket data = new Socket(plain.getInetAddress(), passivePort, plain.getLocalAddress(), 0);
        data.setSoTimeout(TIMEOUT_MILLIS);
        return data;
    }

    static Socket data(int passivePort, String from) throws IOException {
        Socket data = new Socket("127.0.0.1", passivePort, InetAddress.getByName(from), 0);
        data.setSoTimeout(TIMEOUT_MILLIS);
        return data;
    }

    /** The whole of an upload; the client reads the server's end, too. Returns the final reply. */
    Reply upload(String command, byte[] content) throws IOException {
        try (Socket raw = data()) {
            expect(150, command);
            try (SSLSocket tls = tls(raw)) {
                tls.getOutputStream().write(content);
                tls.shutdownOutput();
                tls.getInputStream().readAllBytes();
            }
        }
        return read();
    }

    /** Tries, and reads the 522; how the data connection ends depends on who is faster. */
    Reply uploadRefused(String command) throws IOException {
        try (Socket raw = data()) {
            expect(150, command);
            try (SSLSocket tls = tls(raw)) {
                tls.getInputStream().read();
            } catch (IOException e) {
                // as it should be
            }
        }
        return expect(522);
    }

    /** The whole of a download or listing, with its final reply asserted to be 226. */
    byte[] download(String command) throws IOException {
        byte[] content;
        try (Socket raw = data()) {
            expect(150, command);
            try (SSLSocket tls = tls(raw)) {
                content = tls.getInputStream().readAllBytes();
            }
        }
        expect(226);
        return content;
    }

    String listing(String command) throws IOException {
        return new String(download(command), StandardCharsets.UTF_8);
    }

    Reply uploadClear(String command, byte[] content) throws IOException {
        try (Socket raw = data()) {
            expect(150, command);
            raw.getOutputStream().write(content);
        }
        return read();
    }

    byte[] downloadClear(String command) throws IOException {
        byte[] content;
        try (Socket raw = data()) {
            expect(150, command);
            content = raw.getInputStream().readAllBytes();
        }
        expect(226);
        return content;
    }

    @Override
    public void close() throws IOException {
        plain.close();
    }
}

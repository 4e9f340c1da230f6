package org.lockkeeper.infrastructure.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.lockkeeper.domain.connection.RemoteException;
import org.lockkeeper.domain.connection.RemoteHosts;
import org.lockkeeper.domain.connection.RemoteTarget;
import org.lockkeeper.domain.connection.ServerTrust;
import org.lockkeeper.spi.login.Secret;

/** A POST over HTTPS that follows no redirection and uses no proxy. */
final class Webhook {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SERVER_ERRORS = 500;
    private static final int TOO_MANY = 429;
    private static final int TIMEOUT = 408;

    private final RemoteTarget target;

    Webhook(RemoteTarget target) {
        this.target = target;
    }

    String post(String path, String json, String eventId) throws RemoteException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        ClientTls tls = ClientTls.of(target);
        HttpsURLConnection connection = null;
        try {
            connection = open(tls, path);
            connection.setDoOutput(true);
            connection.setRequestMethod("POST");
            connection.setFixedLengthStreamingMode(body.length);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setRequestProperty("X-Lockkeeper-Event", eventId);
            if (target.password().isPresent()) {
                connection.setRequestProperty("X-Lockkeeper-Signature", "sha256=" + sign(body));
            }
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body);
            }
            return answer(connection);
        } catch (SSLException e) {
            throw tls.explain(e);
        } catch (IOException e) {
            throw failed(e);
        } finally {
            if (connection != null) {
                connection.disconnect();
            }
        }
    }

    private HttpsURLConnection open(ClientTls tls, String path) throws IOException, RemoteException {
        try {
            URI address = new URI("https", null, target.host(), target.port(), absolute(path), null, null);
            HttpsURLConnection connection = (HttpsURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
            connection.setSSLSocketFactory(new GuardedSocketFactory(tls, this::requireAllowed));
            if (target.tls().trust() == ServerTrust.PINNED) {
                // The fingerprint is the proof, and the trust manager has compared it: names don't matter.
                connection.setHostnameVerifier((name, session) -> true);
            }
            connection.setInstanceFollowRedirects(false);
            connection.setUseCaches(false);
            connection.setConnectTimeout((int) target.connectTimeout().toMillis());
            connection.setReadTimeout((int) target.dataTimeout().toMillis());
            return connection;
        } catch (URISyntaxException e) {
            throw RemoteException.lasting("'" + Reasons.clean(path) + "' is no path of an address.", e);
        }
    }

    private static String absolute(String path) {
        return path.startsWith("/") ? path : "/" + path;
    }

    private String answer(HttpsURLConnection connection) throws IOException, RemoteException {
        int status = connection.getResponseCode();
        if (status / 100 == 2) {
            return target.address() + " answered " + status;
        }
        boolean passing = status >= SERVER_ERRORS || status == TOO_MANY || status == TIMEOUT;
        throw new RemoteException(target.address() + " answered " + status + ".", !passing, null);
    }

    private String sign(byte[] body) throws RemoteException {
        char[] key = target.password().map(Secret::copy).orElseThrow();
        byte[] bytes = new String(key).getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw RemoteException.lasting("The webhook cannot be signed: " + e.getMessage() + ".", e);
        } finally {
            Arrays.fill(key, '\0');
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Asked of the address that was really reached, so that no name server can talk us into another one. */
    private void requireAllowed(InetAddress address) throws IOException {
        boolean local = address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress();
        if (local && !target.localAllowed()) {
            throw new LocalAddressException(target.host() + " is " + address.getHostAddress()
                    + ", a loopback or link-local address, and profile '" + target.profile()
                    + "' does not allow these");
        }
    }

    void greet(RemoteHosts.Steps steps) throws RemoteException {
        ClientTls tls = ClientTls.of(target);
        try {
            InetAddress address = InetAddress.getByName(target.host());
            steps.done("Resolve", target.host() + " is " + address.getHostAddress());
            requireAllowed(address);
            try (Socket plain = new Socket(Proxy.NO_PROXY)) {
                int timeout = (int) target.connectTimeout().toMillis();
                plain.connect(new InetSocketAddress(address, target.port()), timeout);
                plain.setSoTimeout(timeout);
                steps.done("Connect", address.getHostAddress() + ":" + target.port());
                try (SSLSocket socket = tls.over(plain)) {
                    SSLSession session = socket.getSession();
                    steps.done("TLS", session.getProtocol() + " " + session.getCipherSuite());
                    steps.done(
                            "Certificate",
                            tls.proof() + ", accepted by " + target.tls().trust());
                }
            }
        } catch (SSLException e) {
            throw tls.explain(e);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private RemoteException failed(IOException e) {
        return new RemoteException(
                "No webhook to " + target.address() + ": " + Reasons.of(e) + ".",
                e instanceof LocalAddressException,
                e);
    }

    /** Only the administrator can allow it. */
    private static final class LocalAddressException extends IOException {

        private static final long serialVersionUID = 1;

        LocalAddressException(String message) {
            super(message);
        }
    }
}

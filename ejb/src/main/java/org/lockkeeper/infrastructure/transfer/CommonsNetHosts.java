package org.lockkeeper.infrastructure.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPReply;
import org.lockkeeper.domain.connection.ConnectionMode;
import org.lockkeeper.domain.connection.RemoteException;
import org.lockkeeper.domain.connection.RemoteFiles;
import org.lockkeeper.domain.connection.RemoteHosts;
import org.lockkeeper.domain.connection.RemoteTarget;
import org.lockkeeper.spi.login.Secret;

/** Hosts that speak FTPS, or FTP where the profile says so. */
@ApplicationScoped
public class CommonsNetHosts implements RemoteHosts {

    private static final int LOGIN_REFUSED = 530;

    @Override
    public RemoteFiles connect(RemoteTarget target, Steps steps) throws RemoteException {
        ClientTls tls = target.mode().tls() ? ClientTls.of(target) : null;
        FtpConnection connection = dial(target, tls, steps);
        return new FtpFiles(target, tls, () -> dial(target, tls, Steps.UNHEARD), connection);
    }

    private static FtpConnection dial(RemoteTarget target, ClientTls tls, Steps steps) throws RemoteException {
        InetAddress address = resolve(target, steps);
        FtpConnection connection = new FtpConnection(tls, target.mode() == ConnectionMode.FTPS_IMPLICIT);
        try {
            open(connection, target, address, steps);
            secure(connection, target, tls, steps);
            logIn(connection, target, steps);
            prepare(connection, target);
            return connection;
        } catch (SSLException e) {
            connection.cut();
            throw tls == null ? RemoteException.passing(e.getMessage(), e) : tls.explain(e);
        } catch (IOException e) {
            connection.cut();
            throw RemoteException.passing("No connection to " + target.address() + ": " + Reasons.of(e) + ".", e);
        } catch (RemoteException | RuntimeException e) {
            connection.cut();
            throw e;
        }
    }

    private static InetAddress resolve(RemoteTarget target, Steps steps) throws RemoteException {
        try {
            InetAddress address = InetAddress.getByName(target.host());
            steps.done("Resolve", target.host() + " is " + address.getHostAddress());
            return address;
        } catch (UnknownHostException e) {
            throw RemoteException.passing("The name " + target.host() + " cannot be resolved.", e);
        }
    }

    private static void open(FtpConnection connection, RemoteTarget target, InetAddress address, Steps steps)
            throws IOException, RemoteException {
        int timeout = (int) target.connectTimeout().toMillis();
        connection.setConnectTimeout(timeout);
        connection.setDefaultTimeout(timeout);
        connection.connect(address, target.port());
        connection.setSoTimeout(timeout);
        demand(connection, target, "the connection");
        steps.done("Connect", first(connection));
    }

    private static void secure(FtpConnection connection, RemoteTarget target, ClientTls tls, Steps steps)
            throws IOException, RemoteException {
        if (tls == null) {
            return;
        }
        if (target.mode() == ConnectionMode.FTPS_EXPLICIT) {
            connection.sendCommand("AUTH", "TLS");
            demand(connection, target, "AUTH TLS, and without TLS nothing is sent to it");
            connection.protectControl();
        }
        SSLSession session = connection.session();
        steps.done("TLS", session.getProtocol() + " " + session.getCipherSuite());
        steps.done("Certificate", tls.proof() + ", accepted by " + target.tls().trust());
    }

    private static void logIn(FtpConnection connection, RemoteTarget target, Steps steps)
            throws IOException, RemoteException {
        String user = target.user().orElse("anonymous");
        char[] password = target.password().map(Secret::copy).orElseGet(() -> "anonymous".toCharArray());
        try {
            if (!connection.login(user, new String(password))) {
                boolean permanent = connection.getReplyCode() == LOGIN_REFUSED;
                throw new RemoteException(
                        target.address() + " refused the login of '" + user + "': " + first(connection) + ".",
                        permanent,
                        null);
            }
        } finally {
            Arrays.fill(password, '\0');
        }
        steps.done("Login", first(connection));
    }

    private static void prepare(FtpConnection connection, RemoteTarget target) throws IOException, RemoteException {
        if (target.mode().tls()) {
            connection.sendCommand("PBSZ", "0");
            demand(connection, target, "PBSZ");
            connection.sendCommand("PROT", "P");
            demand(connection, target, "PROT P, and data in clear is not an option");
            connection.protectData();
        }
        connection.setFileType(FTP.BINARY_FILE_TYPE);
        demand(connection, target, "TYPE I");
        if (target.passive()) {
            connection.enterLocalPassiveMode();
        } else {
            connection.enterLocalActiveMode();
        }
        connection.setDataTimeout(target.dataTimeout());
    }

    private static void demand(FtpConnection connection, RemoteTarget target, String what) throws RemoteException {
        if (!FTPReply.isPositiveCompletion(connection.getReplyCode())) {
            throw RemoteException.passing(target.address() + " refused " + what + ": " + first(connection) + ".", null);
        }
    }

    private static String first(FtpConnection connection) {
        return Reasons.clean(connection.getReplyStrings()[0]);
    }
}

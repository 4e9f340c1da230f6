package org.lockkeeper.infrastructure.transfer;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.lockkeeper.domain.connection.ConnectionMode;
import org.lockkeeper.domain.connection.RemoteException;
import org.lockkeeper.domain.connection.RemoteHosts;
import org.lockkeeper.domain.connection.RemoteTarget;
import org.lockkeeper.spi.login.Secret;

/** One mail over SMTP; never without TLS. */
final class Mail {

    private final RemoteTarget target;

    Mail(RemoteTarget target) {
        this.target = target;
    }

    String send(List<String> to, String subject, String body, String messageId) throws RemoteException {
        ClientTls tls = ClientTls.of(target);
        Session session = Session.getInstance(properties(tls));
        try {
            MimeMessage message = new MimeMessage(session);
            message.setFrom(sender());
            message.setRecipients(Message.RecipientType.TO, recipients(to));
            message.setSubject(subject, StandardCharsets.UTF_8.name());
            message.setText(body, StandardCharsets.UTF_8.name());
            message.setSentDate(new Date());
            message.setHeader("X-Lockkeeper-Event", messageId);
            message.saveChanges();
            try (Transport transport = session.getTransport("smtp")) {
                connect(transport);
                transport.sendMessage(message, message.getAllRecipients());
            }
            return "sent to " + String.join(", ", to) + " by " + target.address();
        } catch (MessagingException e) {
            throw explain(tls, e);
        }
    }

    void greet(RemoteHosts.Steps steps) throws RemoteException {
        ClientTls tls = ClientTls.of(target);
        try (Transport transport = Session.getInstance(properties(tls)).getTransport("smtp")) {
            connect(transport);
            steps.done("Connect", target.address());
            steps.done("TLS", tls.proof() + ", accepted by " + target.tls().trust());
            steps.done("Login", target.user().map(user -> "as " + user).orElse("none is needed"));
        } catch (MessagingException e) {
            throw explain(tls, e);
        }
    }

    private Properties properties(ClientTls tls) {
        boolean implicit = target.mode() == ConnectionMode.SMTPS;
        Properties properties = new Properties();
        String timeout = Long.toString(target.connectTimeout().toMillis());
        properties.put("mail.smtp.host", target.host());
        properties.put("mail.smtp.port", Integer.toString(target.port()));
        properties.put("mail.smtp.connectiontimeout", timeout);
        properties.put("mail.smtp.timeout", timeout);
        properties.put("mail.smtp.writetimeout", timeout);
        properties.put("mail.smtp.auth", Boolean.toString(target.user().isPresent()));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(implicit));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(!implicit));
        properties.put("mail.smtp.starttls.required", Boolean.toString(!implicit));
        // Names and trust are ours to check, in the handshake.
        properties.put("mail.smtp.ssl.checkserveridentity", "false");
        properties.put("mail.smtp.ssl.socketFactory", new GuardedSocketFactory(tls, address -> {}));
        properties.put("mail.smtp.socketFactory.fallback", "false");
        return properties;
    }

    private void connect(Transport transport) throws MessagingException {
        char[] password = target.password().map(Secret::copy).orElse(new char[0]);
        try {
            transport.connect(target.host(), target.port(), target.user().orElse(null), new String(password));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private Address sender() throws MessagingException {
        return new InternetAddress(target.sender().orElseGet(() -> "lockkeeper@" + target.host()), true);
    }

    private static Address[] recipients(List<String> to) throws MessagingException {
        Address[] addresses = new Address[to.size()];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = new InternetAddress(to.get(i), true);
        }
        return addresses;
    }

    private RemoteException explain(ClientTls tls, MessagingException failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SSLException.class::isInstance)
                .findFirst()
                .map(cause -> tls.explain((SSLException) cause))
                .orElseGet(() -> new RemoteException(
                        "No mail by " + target.address() + ": " + Reasons.of(failure) + ".",
                        failure instanceof AuthenticationFailedException || failure instanceof SendFailedException,
                        failure));
    }
}

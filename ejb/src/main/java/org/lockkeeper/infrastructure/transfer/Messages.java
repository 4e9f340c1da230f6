package org.lockkeeper.infrastructure.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lockkeeper.domain.connection.MessageSender;
import org.lockkeeper.domain.connection.RemoteException;
import org.lockkeeper.domain.connection.RemoteHosts;
import org.lockkeeper.domain.connection.RemoteTarget;

/** Webhooks, mail and syslog. */
@ApplicationScoped
public class Messages implements MessageSender {

    @Override
    public String post(RemoteTarget target, String path, String json, String eventId) throws RemoteException {
        return new Webhook(target).post(path, json, eventId);
    }

    @Override
    public String mail(RemoteTarget target, List<String> to, String subject, String body, String messageId)
            throws RemoteException {
        return new Mail(target).send(to, subject, body, messageId);
    }

    @Override
    public void syslog(String host, int port, String message) throws RemoteException {
        Syslog.send(host, port, message);
    }

    @Override
    public void greet(RemoteTarget target, RemoteHosts.Steps steps) throws RemoteException {
        if (target.mode().mail()) {
            new Mail(target).greet(steps);
        } else {
            new Webhook(target).greet(steps);
        }
    }
}

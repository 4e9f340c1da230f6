package org.lockkeeper.application.internal.event;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lockkeeper.domain.connection.ConnectionMode;
import org.lockkeeper.domain.connection.MessageSender;
import org.lockkeeper.domain.connection.RemoteException;
import org.lockkeeper.domain.connection.RemoteTarget;
import org.lockkeeper.domain.event.EventValues;

/** WEBHOOK, EMAIL and SYSLOG. What is sent twice can be told by its id. */
@Dependent
class MessageActions implements Action {

    private static final long SYSLOG_PORT = 514;

    private final Profiles profiles;
    private final MessageSender sender;

    @Inject
    MessageActions(Profiles profiles, MessageSender sender) {
        this.profiles = profiles;
        this.sender = sender;
    }

    @Override
    public Set<ActionType> types() {
        return Set.of(ActionType.WEBHOOK, ActionType.EMAIL, ActionType.SYSLOG);
    }

    @Override
    public String run(Task task) throws RemoteException {
        return switch (task.spec().type()) {
            case WEBHOOK -> webhook(task);
            case EMAIL -> mail(task);
            default -> syslog(task);
        };
    }

    private String webhook(Task task) throws RemoteException {
        RemoteTarget target = target(task, ConnectionMode.HTTPS);
        String path = TextTemplate.expand(task.spec().text("path").orElse("/"), task.values(), Escape.PATH);
        return sender.post(target, path, PlainJson.write(body(task)), id(task));
    }

    private static Map<String, Object> body(Task task) throws RemoteException {
        Map<String, String> known = new TreeMap<>(task.withChecksum().asMap());
        known.remove(EventValues.FILE);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", id(task));
        body.put("event", known.remove("event"));
        body.put("at", known.remove("at"));
        body.put("site", known.remove("site"));
        body.put("rule", known.remove("rule"));
        body.put("values", known);
        return body;
    }

    private static String id(Task task) {
        return "run-" + task.run();
    }

    private String mail(Task task) throws RemoteException {
        RemoteTarget target = profiles.target(task.profile());
        if (!target.mode().mail()) {
            throw RemoteException.lasting("Profile '" + target.profile() + "' sends no mail.", null);
        }
        List<String> to = task.spec().list("to");
        String body = task.spec().text("body").orElse("");
        EventValues known = task.withChecksum(List.of("body"));
        String text = TextTemplate.expand(body, known, Escape.LINE);
        return sender.mail(target, to, task.line("subject"), text, id(task));
    }

    private String syslog(Task task) throws RemoteException {
        String host = task.line("host");
        int port = task.spec().number("port").orElse(SYSLOG_PORT).intValue();
        sender.syslog(host, port, task.line("message"));
        return "sent to " + host + ":" + port;
    }

    private RemoteTarget target(Task task, ConnectionMode mode) throws RemoteException {
        RemoteTarget target = profiles.target(task.profile());
        if (target.mode() != mode) {
            throw RemoteException.lasting("Profile '" + target.profile() + "' is not " + mode + ".", null);
        }
        return target;
    }
}

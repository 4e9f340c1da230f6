package org.lockkeeper.application.internal.event;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.application.ConnectionTestView;
import org.lockkeeper.application.ConnectionTestView.Step;
import org.lockkeeper.application.internal.input.Missing;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.domain.certificate.VaultException;
import org.lockkeeper.domain.connection.ConnectionMode;
import org.lockkeeper.domain.connection.ConnectionProfile;
import org.lockkeeper.domain.connection.ConnectionProfileRepository;
import org.lockkeeper.domain.connection.MessageSender;
import org.lockkeeper.domain.connection.RemoteException;
import org.lockkeeper.domain.connection.RemoteFiles;
import org.lockkeeper.domain.connection.RemoteHosts;
import org.lockkeeper.domain.connection.RemoteTarget;

/** Tries a profile as a rule would use it, and tells every step. */
@Dependent
class ProfileTest {

    private final UnitOfWork transactions;
    private final ConnectionProfileRepository repository;
    private final Profiles profiles;
    private final RemoteHosts hosts;
    private final MessageSender messages;

    @Inject
    ProfileTest(
            UnitOfWork transactions,
            ConnectionProfileRepository repository,
            Profiles profiles,
            RemoteHosts hosts,
            MessageSender messages) {
        this.transactions = transactions;
        this.repository = repository;
        this.profiles = profiles;
        this.hosts = hosts;
        this.messages = messages;
    }

    ConnectionTestView run(String name) {
        ConnectionMode mode = transactions
                .call(() -> repository.find(name).map(ConnectionProfile::mode))
                .orElseThrow(() -> Missing.connectionProfile(name));
        List<Step> steps = new ArrayList<>();
        try {
            go(profiles.target(name), (step, detail) -> steps.add(new Step(step, true, detail)));
            return new ConnectionTestView(true, steps);
        } catch (RemoteException | VaultException | IllegalArgumentException e) {
            steps.add(new Step(failed(mode, steps.size()), false, e.getMessage()));
            return new ConnectionTestView(false, steps);
        }
    }

    /** The step that was to come when the attempt ended. */
    private static String failed(ConnectionMode mode, int done) {
        List<String> order = mode.tls()
                ? List.of("Resolve", "Connect", "TLS", "Certificate", "Login", "Data connection")
                : List.of("Resolve", "Connect", "Login", "Data connection");
        return order.get(Math.min(done, order.size() - 1));
    }

    private void go(RemoteTarget target, RemoteHosts.Steps steps) throws RemoteException {
        if (!target.mode().files()) {
            messages.greet(target, steps);
            return;
        }
        try (RemoteFiles files = hosts.connect(target, steps)) {
            steps.done("Data connection", files.probe());
        }
    }
}

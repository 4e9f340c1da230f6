package org.lockkeeper.application.internal.event;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.ejb.SessionContext;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lockkeeper.application.ConnectionProfileInput;
import org.lockkeeper.application.EventRuleInput;
import org.lockkeeper.application.EventRuleView.Retry;
import org.lockkeeper.application.EventRuleView.Trigger;
import org.lockkeeper.application.EventRunView;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.internal.audit.AuditTrail;
import org.lockkeeper.application.internal.change.ConfigurationChanged;
import org.lockkeeper.application.internal.change.ConfigurationChanges;
import org.lockkeeper.application.internal.confinement.Confinements;
import org.lockkeeper.application.internal.startup.TestServer;
import org.lockkeeper.domain.connection.HostAnchors;
import org.lockkeeper.domain.connection.MessageSender;
import org.lockkeeper.domain.connection.RemoteHosts;
import org.lockkeeper.domain.event.EventRepository;
import org.lockkeeper.domain.event.EventStored;
import org.lockkeeper.domain.event.EventValues;
import org.lockkeeper.domain.event.OutboxEvent;
import org.lockkeeper.domain.event.RuleRepository;
import org.lockkeeper.domain.event.RunRepository;
import org.lockkeeper.domain.event.TriggerType;
import org.lockkeeper.infrastructure.persistence.TestDatabase;
import org.lockkeeper.infrastructure.tls.TestRuntime;

/** Event rules on a started server, called by alice; a turn of the dispatcher is a call of {@link #work()}. */
@SuppressWarnings("unchecked")
public final class TestRules {

    private static final PageRequest ALL = new PageRequest(0, 100);

    final RemoteHosts hosts = mock(RemoteHosts.class);
    final MessageSender messages = mock(MessageSender.class);
    final HostAnchors anchors = mock(HostAnchors.class);
    final MovableClock clock = new MovableClock();
    final ConnectionProfileServiceBean profiles = new ConnectionProfileServiceBean();
    final EventRuleServiceBean rules = new EventRuleServiceBean();
    final EventRunServiceBean runs = new EventRunServiceBean();
    final EventRepository events;
    final RunRepository runRepository;
    private final TestDatabase database;
    private final RuleMatcher matcher;
    private final RunWorker worker;

    public TestRules(TestServer server) {
        database = server.database();
        SessionContext caller = mock(SessionContext.class);
        when(caller.getCallerPrincipal()).thenReturn(() -> "alice");
        Event<EventStored> stored = mock(Event.class);
        Event<ConfigurationChanged> changed = mock(Event.class);
        events = database.events();
        runRepository = database.runs();
        RuleRepository ruleRepository = database.rules();
        AuditTrail audit = new AuditTrail(database.audit(), clock, database.eventOutbox());
        ConfigurationChanges changes = new ConfigurationChanges(audit, database.servers(), changed);
        matcher = new RuleMatcher(database, events, ruleRepository, runRepository, clock);
        Profiles targets = new Profiles(
                database,
                database.profiles(),
                database.servers(),
                database.certificates(),
                server.pki().reader(),
                server.pki().vault(),
                anchors,
                TestRuntime.jsse());
        Instance<Action> actions = mock(Instance.class);
        when(actions.stream())
                .thenAnswer(call -> Stream.of(
                        new TransferActions(targets, hosts),
                        new MessageActions(targets, messages),
                        new FileActions(clock),
                        new CommandAction()));
        worker = new RunWorker(database, runRepository, database.sites(), actions, audit, clock);
        profiles.profiles = database.profiles();
        profiles.input = new ProfileInput(database.certificates(), server.pki().vault());
        profiles.uses = new ProfileUses(ruleRepository, database.profiles());
        profiles.test = new ProfileTest(database, database.profiles(), targets, hosts, messages);
        profiles.changes = changes;
        profiles.context = caller;
        RuleInput input = new RuleInput(new LiveActionCheck(database.profiles()), clock);
        rules.rules = ruleRepository;
        rules.sites = database.sites();
        rules.input = input;
        rules.order = new RuleOrder(ruleRepository);
        rules.dryRun = new DryRun(events, input, clock);
        rules.start = new RunStart(matcher, runRepository, stored, clock);
        rules.audit = audit;
        rules.changes = changes;
        rules.context = caller;
        runs.rules = ruleRepository;
        runs.runs = runRepository;
        runs.audit = audit;
        runs.stored = stored;
        runs.clock = clock;
        runs.context = caller;
        runs.confinement = Confinements.on(database);
        profiles.confinement = runs.confinement;
    }

    <T> T call(Supplier<T> work) {
        return database.call(work);
    }

    void run(Runnable work) {
        database.run(work);
    }

    void profile(String name, String mode) {
        call(() -> profiles.create(profileInput(name, mode)));
    }

    static ConnectionProfileInput profileInput(String name, String mode) {
        return new ConnectionProfileInput(
                name,
                mode,
                "host.example.org",
                null,
                "anna",
                "geheim",
                null,
                "PUBLIC",
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static EventRuleInput rule(String name, String trigger, Map<String, Object> conditions, Object... actions) {
        List<Map<String, Object>> list =
                Stream.of(actions).map(action -> (Map<String, Object>) action).toList();
        return new EventRuleInput(
                name, true, null, new Trigger(trigger, null, null), conditions, list, new Retry(2, 10));
    }

    static Map<String, Object> action(String type, Object... fields) {
        Map<String, Object> action = new HashMap<>();
        action.put("type", type);
        for (int i = 0; i < fields.length; i += 2) {
            action.put((String) fields[i], fields[i + 1]);
        }
        return action;
    }

    /** Something that has happened, as the reports would put it. */
    void happened(TriggerType trigger, String site, Map<String, String> values) {
        run(() -> database.eventOutbox().put(new OutboxEvent(clock.instant(), trigger, site, EventValues.of(values))));
    }

    /** Compares, and does what is ready, one after the other. */
    void work() {
        matcher.matchAll();
        List<Long> ready = nextReady();
        while (!ready.isEmpty()) {
            ready.forEach(worker::work);
            ready = nextReady();
        }
    }

    private List<Long> nextReady() {
        return call(() -> runRepository.ready(clock.instant(), List.of(), 100).stream()
                .peek(run -> run.begin())
                .map(run -> run.id())
                .toList());
    }

    List<EventRunView> history(String rule) {
        return call(() -> runs.runs("Default", rule, ALL)).items();
    }

    EventRunView only(String rule) {
        List<EventRunView> history = history(rule);
        if (history.size() != 1) {
            throw new AssertionError("one run was expected, there are " + history);
        }
        return history.get(0);
    }

    /** Time that passes when a test says so. */
    static final class MovableClock extends Clock {

        private Instant now = TestServer.CLOCK.instant();

        void pass(long seconds) {
            now = now.plusSeconds(seconds);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}

package org.lockkeeper.ra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.InvalidPropertyException;
import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkManager;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.spi.FtpsEndpoint;
import org.lockkeeper.spi.config.ServerConfiguration;
import org.lockkeeper.spi.session.DisconnectReason;
import org.lockkeeper.spi.session.ServerStatus;
import org.lockkeeper.spi.session.ServerStatus.State;
import org.lockkeeper.spi.session.SessionId;

class FtpsResourceAdapterTest {

    private final FtpsEndpoint bean = mock(FtpsEndpoint.class);
    private final FakeFactory factory = new FakeFactory(bean);
    private final FtpsActivationSpec spec = new FtpsActivationSpec();
    private final FtpsResourceAdapter adapter = new FtpsResourceAdapter();
    private final FtpsServerControlImpl control = new FtpsServerControlImpl();
    private final WorkManager workManager = mock(WorkManager.class);
    private final ConcurrentLinkedQueue<Work> works = new ConcurrentLinkedQueue<>();
    private final AtomicLong revision = new AtomicLong(7);

    @BeforeEach
    void start() throws WorkException {
        when(bean.configuration()).thenAnswer(call -> new ServerConfiguration(revision.get(), true, List.of()));
        doAnswer(call -> works.add(call.getArgument(0))).when(workManager).scheduleWork(any());
        BootstrapContext context = mock(BootstrapContext.class);
        when(context.getWorkManager()).thenReturn(workManager);
        adapter.start(context);
        control.setResourceAdapter(adapter);
    }

    @AfterEach
    void leavesNothing() {
        adapter.stop();
        // Netty's threads say that they have ended a moment before they have.
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("lockkeeper-")));
        assertThat(factory.released).hasValue(factory.created.get());
    }

    private void activate() throws ResourceException {
        adapter.endpointActivation(factory, spec);
        Work work = works.poll();
        if (work != null) {
            work.run();
        }
    }

    private void awaitRevision(long wanted) {
        await().until(() ->
                control.status().state() == State.ACTIVE && control.status().revision() == wanted);
    }

    @Test
    void control_answers_before_and_after() throws ResourceException {
        assertThat(control.status()).isEqualTo(ServerStatus.INACTIVE);
        activate();
        awaitRevision(7);
        adapter.endpointDeactivation(factory, spec);
        assertThat(control.status()).isEqualTo(ServerStatus.INACTIVE);
        assertThat(control.sessions()).isEmpty();
        assertThat(control.disconnect(SessionId.random(), DisconnectReason.ADMINISTRATOR))
                .isFalse();
        control.refresh(99);
    }

    @Test
    void control_answers_without_a_resource_adapter() {
        FtpsServerControlImpl alone = new FtpsServerControlImpl();
        assertThat(alone.status()).isEqualTo(ServerStatus.INACTIVE);
        assertThat(alone.sessions()).isEmpty();
        alone.refresh(1);
    }

    @Test
    void activation_returns_before_the_configuration_is_there() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        when(bean.configuration()).thenAnswer(call -> {
            slow.await();
            return new ServerConfiguration(1, true, List.of());
        });
        activate();
        assertThat(control.status().state()).isEqualTo(State.STARTING);
        slow.countDown();
        awaitRevision(1);
    }

    @Test
    void a_business_tier_that_is_not_ready_is_asked_again() throws ResourceException {
        factory.available = false;
        activate();
        await().until(() -> control.status().error().isPresent());
        assertThat(control.status().state()).isEqualTo(State.STARTING);
        factory.available = true;
        awaitRevision(7);
        assertThat(control.status().error()).isEmpty();
    }

    @Test
    void many_pokes_at_a_dead_business_tier_start_one_chain_of_retries() throws ResourceException {
        AtomicInteger asked = new AtomicInteger();
        when(bean.configuration()).thenAnswer(call -> {
            asked.incrementAndGet();
            throw new IllegalStateException("no database");
        });
        activate();
        for (int i = 0; i < 30; i++) {
            control.refresh(99);
        }
        await().until(() -> asked.get() >= 31);
        await().pollDelay(java.time.Duration.ofSeconds(3)).until(() -> true);
        assertThat(asked.get()).isLessThanOrEqualTo(33);
    }

    @Test
    void refresh_pulls_only_what_is_newer() throws ResourceException {
        activate();
        awaitRevision(7);
        control.refresh(7);
        control.refresh(6);
        revision.set(8);
        control.refresh(8);
        awaitRevision(8);
        verify(bean, times(2)).configuration();
    }

    @Test
    void a_poke_for_bans_pulls_them_alone() throws ResourceException {
        activate();
        awaitRevision(7);
        control.refreshBans();
        verify(bean, timeout(10_000).times(2)).bans();
        verify(bean, times(1)).configuration();
    }

    @Test
    void a_status_that_was_not_taken_is_told_again() throws ResourceException {
        doThrow(new IllegalStateException("no database")).doNothing().when(bean).statusChanged(any());
        activate();
        verify(bean, timeout(10_000).times(2)).statusChanged(any());
        assertThat(control.status().error()).isEmpty();
    }

    @Test
    void deactivation_twice_does_no_harm() throws ResourceException {
        activate();
        awaitRevision(7);
        adapter.endpointDeactivation(factory, spec);
        adapter.endpointDeactivation(factory, spec);
        activate();
        awaitRevision(7);
    }

    @Test
    void a_work_that_comes_after_the_deactivation_does_nothing() throws ResourceException {
        adapter.endpointActivation(factory, spec);
        adapter.endpointDeactivation(factory, spec);
        works.remove().run();
        assertThat(control.status()).isEqualTo(ServerStatus.INACTIVE);
        assertThat(factory.created).hasValue(0);
    }

    @Test
    void an_activation_that_gets_no_thread_is_none() throws ResourceException {
        doThrow(new WorkException("full")).when(workManager).scheduleWork(any());
        assertThatThrownBy(() -> adapter.endpointActivation(factory, spec)).isInstanceOf(WorkException.class);
        assertThat(adapter.activation()).isEmpty();
    }

    @Test
    void deactivation_ends_a_pull_that_hangs() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        when(bean.configuration()).thenAnswer(call -> {
            asked.countDown();
            new CountDownLatch(1).await();
            return null;
        });
        activate();
        asked.await();
        adapter.endpointDeactivation(factory, spec);
    }

    @Test
    void an_endpoint_is_released_once_also_when_its_call_fails() {
        EndpointGateway gateway = new EndpointGateway(factory);
        gateway.configuration();
        when(bean.configuration()).thenThrow(new IllegalArgumentException("x"));
        assertThatThrownBy(gateway::configuration).isInstanceOf(IllegalArgumentException.class);
        assertThat(factory.created).hasValue(2);
        assertThat(factory.released).hasValue(2);
        factory.available = false;
        assertThatIllegalStateException().isThrownBy(gateway::configuration);
        assertThat(factory.released).hasValue(2);
    }

    @Test
    void the_spec_refuses_what_makes_no_sense() {
        assertThatCode(spec::validate).doesNotThrowAnyException();
        spec.setRefreshSeconds(0);
        assertThatThrownBy(spec::validate).isInstanceOf(InvalidPropertyException.class);
        spec.setRefreshSeconds(3_601);
        assertThatThrownBy(spec::validate).isInstanceOf(InvalidPropertyException.class);
        spec.setRefreshSeconds(1);
        spec.setDrainSeconds(-1);
        assertThatThrownBy(spec::validate).isInstanceOf(InvalidPropertyException.class);
        spec.setDrainSeconds(null);
        assertThatThrownBy(spec::validate).isInstanceOf(InvalidPropertyException.class);
        spec.setDrainSeconds(0);
        assertThatCode(spec::validate).doesNotThrowAnyException();
    }
}

package org.lockkeeper.ftp.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lockkeeper.ftp.FakeEndpoint;
import org.lockkeeper.spi.session.HandshakeReport;
import org.lockkeeper.spi.session.HandshakeReport.Connection;
import org.lockkeeper.spi.session.HandshakeReport.Offer;
import org.lockkeeper.spi.session.HandshakeReport.Outcome;

/** Bounded, whatever comes. Time and workers are the test's: what is due runs when it says so. */
class HandshakeOutboxTest {

    private static final InetSocketAddress SOMEWHERE = new InetSocketAddress("127.0.0.1", 1);

    private final FakeEndpoint endpoint = new FakeEndpoint(null);
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final HandshakeOutbox outbox = new HandshakeOutbox(work::add, work::add, endpoint, 3);

    private void deliver() {
        while (!work.isEmpty()) {
            work.poll().run();
        }
    }

    private static HandshakeReport report(String detail) {
        return new HandshakeReport(
                Instant.EPOCH,
                Connection.CONTROL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                SOMEWHERE,
                SOMEWHERE,
                Offer.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Outcome.ABANDONED,
                detail);
    }

    @Test
    void holds_no_more_than_its_room_and_goes_on_afterwards() {
        for (int i = 0; i < 100; i++) {
            outbox.add(report("flood " + i));
        }
        assertThat(work).hasSize(1);
        deliver();
        assertThat(endpoint.handshakes)
                .extracting(HandshakeReport::detail)
                .containsExactly("flood 0", "flood 1", "flood 2");
        outbox.add(report("later"));
        deliver();
        assertThat(endpoint.handshakes).hasSize(4);
    }

    @Test
    void forgets_what_the_business_tier_does_not_take_and_goes_on() {
        endpoint.outage = new IllegalStateException("no database");
        outbox.add(report("lost"));
        deliver();
        endpoint.outage = null;
        outbox.add(report("later"));
        deliver();
        assertThat(endpoint.handshakes).extracting(HandshakeReport::detail).containsExactly("later");
    }
}

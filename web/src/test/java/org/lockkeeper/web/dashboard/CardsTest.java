package org.lockkeeper.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.faces.context.ExternalContext;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lockkeeper.application.AuditService;
import org.lockkeeper.application.Page;
import org.lockkeeper.application.ServerService;
import org.lockkeeper.application.ServerStatusView;
import org.lockkeeper.application.ServerStatusView.ListenerView;
import org.lockkeeper.application.ServerView;
import org.lockkeeper.application.SessionService;
import org.lockkeeper.application.SessionView;

class CardsTest {

    private static final ListenerView EXPLICIT = new ListenerView("Default", "EXPLICIT", "0.0.0.0", 2121, "BOUND", "");
    private static final ListenerView IMPLICIT = new ListenerView("Default", "IMPLICIT", "0.0.0.0", 2990, "BOUND", "");
    private static final ListenerView FAILED = new ListenerView("B", "EXPLICIT", "0.0.0.0", 21, "FAILED", "in use");

    @Test
    void firstUploadGoesToAListenerThatIsBoundAndHasNoPassword() {
        assertThat(listeners(FAILED, EXPLICIT).getFirstUpload())
                .isEqualTo(
                        "curl --ssl-reqd --insecure --user demo --upload-file hello.txt" + " ftp://ftps.example:2121/");
        assertThat(listeners(IMPLICIT).getFirstUpload()).endsWith(" ftps://ftps.example:2990/");
        assertThat(listeners(FAILED).getFirstUpload()).isEmpty();
    }

    @Test
    void countsBoundListeners() {
        assertThat(listeners(FAILED, EXPLICIT, IMPLICIT).getBound()).isEqualTo(2);
    }

    @Test
    void showsTheFirstSessionsAndCountsAll() {
        SessionsCard card = new SessionsCard();
        card.service = mock(SessionService.class);
        SessionView session = new SessionView("s", "demo", "Default", "::1", Instant.EPOCH, null, null);
        when(card.service.sessions()).thenReturn(Collections.nCopies(9, session));
        card.load();

        assertThat(card.getCount()).isEqualTo(9);
        assertThat(card.getFirst()).hasSize(5);
        assertThat(card.getTransferring()).isZero();
    }

    @Test
    void refusalsAreThoseOfTheLastDay() {
        RefusalsCard card = new RefusalsCard();
        card.service = mock(AuditService.class);
        when(card.service.find(
                        argThat(query -> query.action().equals("LOGIN_REFUSED")
                                && query.from().isAfter(Instant.now().minusSeconds(86_500))),
                        any()))
                .thenReturn(new Page<>(List.of(), 12));
        card.load();

        assertThat(card.getCount()).isEqualTo(12);
        assertThat(card.getLatest()).isEmpty();
    }

    private static ListenersCard listeners(ListenerView... listeners) {
        ListenersCard card = new ListenersCard();
        card.service = mock(ServerService.class);
        card.faces = mock(ExternalContext.class);
        when(card.faces.getRequestServerName()).thenReturn("ftps.example");
        when(card.service.status())
                .thenReturn(new ServerStatusView("ACTIVE", false, 1, Optional.empty(), List.of(listeners)));
        when(card.service.server()).thenReturn(new ServerView(true, 1, 1, null, Map.of()));
        card.load();
        return card;
    }
}

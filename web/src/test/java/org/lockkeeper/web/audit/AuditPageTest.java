package org.lockkeeper.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.application.AuditService;
import org.lockkeeper.application.AuditService.AuditQuery;
import org.lockkeeper.application.Page;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.web.system.Formats;

class AuditPageTest {

    private static final LocalDateTime FROM = LocalDateTime.of(2026, 11, 22, 10, 15);

    private final AuditPage page = new AuditPage();

    @BeforeEach
    void wire() {
        page.service = mock(AuditService.class);
        page.formats = new Formats();
        page.prepare();
    }

    @Test
    void filtersInTheServersZone() {
        page.setActor("admin");
        page.setAction("SERVER_CHANGED");
        page.setFrom(FROM);
        AuditQuery query =
                new AuditQuery(FROM.atZone(page.formats.zone()).toInstant(), null, "admin", "SERVER_CHANGED");
        when(page.service.find(query, new PageRequest(0, 1))).thenReturn(new Page<>(List.of(), 3));

        assertThat(page.getEntries().count(Map.of())).isEqualTo(3);
    }

    @Test
    void resetForgetsTheFilter() {
        page.setActor("admin");
        page.setTo(FROM);
        page.reset();
        when(page.service.find(new AuditQuery(null, null, null, null), new PageRequest(0, 1)))
                .thenReturn(new Page<>(List.of(), 137));

        assertThat(page.getEntries().count(Map.of())).isEqualTo(137);
    }
}

package org.lockkeeper.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.application.Page;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.SiteService;
import org.lockkeeper.application.SiteView;
import org.lockkeeper.application.UserService;
import org.lockkeeper.application.UserService.UserQuery;
import org.lockkeeper.application.UserView;

class SitePageTest {

    private final ExternalContext external = mock(ExternalContext.class);
    private final SitePage page = new SitePage();

    @BeforeEach
    void wire() {
        page.service = mock(SiteService.class);
        page.userService = mock(UserService.class);
        page.faces = mock(FacesContext.class);
        when(page.faces.getExternalContext()).thenReturn(external);
        page.prepare();
    }

    @Test
    void showsTheSiteAndItsUsers() throws Exception {
        SiteView site = new SiteView(
                "A", true, true, List.of(), "x", null, null, "/", "ENABLED", "Hi", false, true, null, Map.of(), 1);
        UserView user = new UserView("demo", "A", "T", true, Map.of(), 1);
        when(page.service.site("A")).thenReturn(Optional.of(site));
        when(page.userService.users("A", UserQuery.ALL, new PageRequest(0, 25)))
                .thenReturn(new Page<>(List.of(user), 1));
        page.setName("A");
        page.load();

        assertThat(page.getSite()).isSameAs(site);
        assertThat(page.getUsers().load(0, 25, Map.of(), Map.of())).containsExactly(user);
    }

    @Test
    void anUnknownOrMissingNameIs404() throws Exception {
        page.load();

        verify(external).responseSendError(404, "no such Site");
        verify(page.faces).responseComplete();
    }
}

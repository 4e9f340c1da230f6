package org.lockkeeper.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.application.Page;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.UserDefinition;
import org.lockkeeper.application.UserService;
import org.lockkeeper.application.UserService.UserQuery;
import org.lockkeeper.application.UserView;
import org.lockkeeper.web.system.Notices;

class UsersPageTest {

    private final UserView ann = new UserView("ann", "A", "T", true, Map.of("quotaMiB", 5L), 7);
    private final UsersPage page = new UsersPage();

    @BeforeEach
    void wire() {
        page.service = mock(UserService.class);
        page.notices = mock(Notices.class);
        page.current = new CurrentSite();
        page.current.setName("A");
        page.prepare();
    }

    @Test
    void reads_what_the_filter_asks_for_and_finds_ticked_rows_again() {
        page.setSearch("an");
        page.setTemplate("T");
        when(page.service.users("A", new UserQuery("an", "T"), new PageRequest(0, 25)))
                .thenReturn(new Page<>(List.of(ann), 1));
        when(page.service.user("A", "ann")).thenReturn(Optional.of(ann));

        assertThat(page.getUsers().load(0, 25, Map.of(), Map.of())).containsExactly(ann);
        assertThat(page.getUsers().getRowKey(ann)).isEqualTo("ann");
        assertThat(page.getUsers().getRowData("ann")).isSameAs(ann);
        assertThat(page.getUsers().getRowData("gone")).isNull();
    }

    @Test
    void what_a_user_overrides_survives_a_change_of_many() {
        page.setSelection(List.of(ann));
        page.disable();

        verify(page.service).change("A", "ann", new UserDefinition("ann", "T", false, Map.of("quotaMiB", 5L), null), 7);
        verify(page.notices).tell("users.changed", 1);
        assertThat(page.getSelection()).isEmpty();
    }

    @Test
    void ticked_users_are_moved_to_the_chosen_template() {
        page.setSelection(List.of(ann));
        page.setTarget("Gold");
        page.move();

        verify(page.service)
                .change("A", "ann", new UserDefinition("ann", "Gold", true, Map.of("quotaMiB", 5L), null), 7);
    }

    @Test
    void ticked_users_are_deleted_as_they_were_seen() {
        page.setSelection(List.of(ann));
        page.delete();

        verify(page.service).delete("A", "ann", 7);
    }

    @Test
    void the_password_of_a_new_user_is_wiped() {
        char[][] seen = new char[1][];
        when(page.service.create(eq("A"), any())).thenAnswer(call -> {
            UserDefinition wanted = call.getArgument(1);
            assertThat(new String(wanted.password())).isEqualTo("secret");
            seen[0] = wanted.password();
            return ann;
        });
        page.begin();
        page.getForm().setName("ann");
        page.getForm().setPassword("secret");
        page.create();

        assertThat(seen[0]).containsOnly('\0');
        assertThat(page.isCreating()).isFalse();
    }
}

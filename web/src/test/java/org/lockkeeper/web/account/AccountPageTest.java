package org.lockkeeper.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.application.AccountService;
import org.lockkeeper.web.system.Notices;

class AccountPageTest {

    private final AccountPage page = new AccountPage();

    @BeforeEach
    void wire() {
        page.service = mock(AccountService.class);
        page.notices = mock(Notices.class);
    }

    @Test
    void two_different_new_passwords_change_nothing() {
        page.setCurrent("old");
        page.setReplacement("new");
        page.setRepeated("other");
        page.changePassword();

        verify(page.service, never()).changePassword(any(), any());
        verify(page.notices).warn("account.notTheSame");
    }

    @Test
    void both_passwords_are_handed_over_once_and_wiped() {
        char[][] seen = new char[2][];
        doAnswer(call -> {
                    seen[0] = call.getArgument(0);
                    seen[1] = call.getArgument(1);
                    assertThat(new String(seen[0])).isEqualTo("old");
                    assertThat(new String(seen[1])).isEqualTo("new");
                    return null;
                })
                .when(page.service)
                .changePassword(any(), any());
        page.setCurrent("old");
        page.setReplacement("new");
        page.setRepeated("new");
        page.changePassword();

        assertThat(seen[0]).containsOnly('\0');
        assertThat(seen[1]).containsOnly('\0');
        verify(page.notices).tell("account.passwordChanged");
    }

    @Test
    void blanks_in_a_code_do_not_count() {
        page.setCode("123 456");
        page.confirmFactor();

        verify(page.service).confirmSecondFactor("123456");
    }
}

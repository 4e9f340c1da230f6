package org.lockkeeper.web.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.security.enterprise.credential.CallerOnlyCredential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.application.AdministratorService;
import org.lockkeeper.application.AdministratorService.AdministratorView;

class AdministratorIdentityStoreTest {

    private final AdministratorIdentityStore store = new AdministratorIdentityStore();

    @BeforeEach
    void wire() {
        store.administrators = mock(AdministratorService.class);
        store.request = mock(HttpServletRequest.class);
        when(store.request.getRemoteAddr()).thenReturn("192.0.2.1");
        when(store.administrators.authenticate(any(), any(), any())).thenReturn(Optional.empty());
    }

    @Test
    void rolesBecomeGroupsAndThePasswordIsWiped() {
        when(store.administrators.authenticate(eq("admin"), any(), eq("192.0.2.1")))
                .thenReturn(Optional.of(new AdministratorView("admin", Set.of("AUDITOR"))));
        UsernamePasswordCredential credential = new UsernamePasswordCredential("admin", "secret");

        CredentialValidationResult result = store.validate(credential);

        assertThat(result.getStatus()).isEqualTo(Status.VALID);
        assertThat(result.getCallerGroups()).containsExactly("AUDITOR");
        assertThat(credential.isCleared()).isTrue();
    }

    @Test
    void aRefusalHasNoReason() {
        assertThat(store.validate(new UsernamePasswordCredential("admin", "x")))
                .isSameAs(CredentialValidationResult.INVALID_RESULT);
    }

    @Test
    void otherCredentialsAreNotOurs() {
        assertThat(store.validate(new CallerOnlyCredential("admin")).getStatus())
                .isEqualTo(Status.NOT_VALIDATED);
    }
}

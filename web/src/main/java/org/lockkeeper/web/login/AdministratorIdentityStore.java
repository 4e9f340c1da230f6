package org.lockkeeper.web.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.lockkeeper.application.AdministratorService;
import org.lockkeeper.application.AdministratorService.AdministratorView;

/** Asks the business tier who may administer. Every refusal looks the same; the audit trail knows the reason. */
@ApplicationScoped
public class AdministratorIdentityStore implements IdentityStore {

    @Inject
    AdministratorService administrators;

    @Inject
    HttpServletRequest request;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (credential instanceof BearerToken bearer) {
            return result(administrators.authenticateToken(bearer.token(), request.getRemoteAddr()));
        }
        if (!(credential instanceof UsernamePasswordCredential account)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        try {
            return check(account);
        } finally {
            account.clear();
        }
    }

    private CredentialValidationResult check(UsernamePasswordCredential account) {
        char[] password = account.getPassword().getValue();
        String address = request.getRemoteAddr();
        return result(
                account instanceof RequestPassword
                        ? administrators.authenticateRequest(account.getCaller(), password, address)
                        : administrators.authenticate(account.getCaller(), password, address));
    }

    private static CredentialValidationResult result(Optional<AdministratorView> administrator) {
        return administrator.map(AdministratorIdentityStore::valid).orElse(CredentialValidationResult.INVALID_RESULT);
    }

    private static CredentialValidationResult valid(AdministratorView administrator) {
        return new CredentialValidationResult(administrator.name(), administrator.roles());
    }
}

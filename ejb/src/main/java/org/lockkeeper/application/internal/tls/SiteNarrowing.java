package org.lockkeeper.application.internal.tls;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.lockkeeper.application.InvalidInputException.FieldError;
import org.lockkeeper.application.TlsPolicyInput;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.domain.cipher.TlsTerms;
import org.lockkeeper.domain.server.ServerRepository;
import org.lockkeeper.domain.site.Site;

/** A Site's own TLS policy: it may leave out, and order anew, what the Server's policy has; it never adds to it. */
@Dependent
public class SiteNarrowing {

    private static final String FIELD = "tlsPolicy";
    private static final TlsPolicyInput NOTHING =
            new TlsPolicyInput(null, null, null, null, null, null, null, null, null, null);

    private final ServerRepository servers;
    private final PolicyInputs inputs;
    private final SiteFit fit;

    @Inject
    SiteNarrowing(ServerRepository servers, PolicyInputs inputs, SiteFit fit) {
        this.servers = servers;
        this.inputs = inputs;
        this.fit = fit;
    }

    /** As an administrator gave it, or null where the Site says nothing. */
    public static TlsPolicyInput view(Site site) {
        TlsTerms terms = site.tls();
        if (terms.equals(TlsTerms.NONE)) {
            return null;
        }
        return new TlsPolicyInput(
                said(terms.protocols()),
                said(terms.cipherSuites()),
                terms.cipherString().orElse(null),
                terms.cipherList().orElse(null),
                said(terms.namedGroups()),
                said(terms.signatureSchemes()),
                terms.clearCommandChannelAllowed(),
                terms.clearDataChannelAllowed(),
                terms.fips(),
                null);
    }

    private static List<String> said(List<String> names) {
        return names.isEmpty() ? null : names;
    }

    /**
     * Gives the Site its policy; null takes it away. Asks for its certificate, which must be there by now: both must go
     * together, whichever of them has changed.
     */
    public void apply(TlsPolicyInput input, Site site, FieldErrors errors) {
        TlsTerms server = servers.find().orElseThrow().tls();
        FieldErrors own = new FieldErrors();
        TlsTerms terms = read(input, server, own);
        if (own.list().isEmpty() && site.certificate() != null) {
            site.narrowTls(terms);
            fit.problem(server, site, terms).ifPresent(problem -> errors.add(FIELD, problem));
        }
        for (FieldError error : own.list()) {
            errors.add(FIELD + "." + error.field(), error.message());
        }
    }

    private TlsTerms read(TlsPolicyInput input, TlsTerms server, FieldErrors errors) {
        if (input == null || input.equals(NOTHING)) {
            return TlsTerms.NONE;
        }
        TlsTerms asked = inputs.read(input, TlsTerms.NONE, errors);
        within("protocols", asked.protocols(), server.protocols(), errors);
        within("namedGroups", asked.namedGroups(), server.namedGroups(), errors);
        within("signatureSchemes", asked.signatureSchemes(), server.signatureSchemes(), errors);
        notMore("clearCommandChannelAllowed", asked.clearCommandChannelAllowed(), server, errors);
        notMore("clearDataChannelAllowed", asked.clearDataChannelAllowed(), server, errors);
        errors.require(
                !server.fips() || !Boolean.FALSE.equals(asked.fips()), "fips", "can't be left: the Server demands it");
        if (asked.cipherString().isPresent() || asked.cipherList().isPresent()) {
            return common(asked, server, errors);
        }
        within("cipherSuites", asked.cipherSuites(), server.cipherSuites(), errors);
        return asked;
    }

    /** Strings and lists speak of more than the Server has; what it has of them counts. */
    private static TlsTerms common(TlsTerms asked, TlsTerms server, FieldErrors errors) {
        List<String> common = asked.cipherSuites().stream()
                .filter(server.cipherSuites()::contains)
                .toList();
        String field = asked.cipherString().isPresent() ? "cipherString" : "cipherList";
        errors.require(!common.isEmpty(), field, "yields no cipher suite that the Server's policy has");
        return new TlsTerms(
                asked.protocols(),
                common,
                asked.cipherString(),
                asked.cipherList(),
                asked.namedGroups(),
                asked.signatureSchemes(),
                asked.clearCommandChannelAllowed(),
                asked.clearDataChannelAllowed(),
                asked.fips());
    }

    /** An empty list of the Server stands for all that there is. */
    private static void within(String field, List<String> asked, List<String> server, FieldErrors errors) {
        List<String> outside = asked.stream()
                .filter(name -> !server.isEmpty() && !server.contains(name))
                .toList();
        errors.require(
                outside.isEmpty(),
                field,
                "may only narrow the Server's policy, which does not have " + String.join(", ", outside));
    }

    private static void notMore(String field, Boolean asked, TlsTerms server, FieldErrors errors) {
        boolean allowed = Objects.equals(server.fields().get(field), true);
        errors.require(
                allowed || !Boolean.TRUE.equals(asked), field, "can't be allowed: the Server's policy forbids it");
    }
}

package org.lockkeeper.spi.tls;

import java.security.AlgorithmConstraints;
import java.security.AlgorithmParameters;
import java.security.CryptoPrimitive;
import java.security.Key;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lockkeeper.spi.config.TlsPolicy;

/**
 * Keeps a runtime before Java 20 to the policy's key exchange groups and signature schemes: JSSE asks for each by its
 * name. What is not listed is refused; the order among the listed stays the runtime's own.
 */
final class PermittedAlgorithms implements AlgorithmConstraints {

    private final Set<String> refused;

    private PermittedAlgorithms(Set<String> refused) {
        this.refused = Set.copyOf(refused);
    }

    /** Empty where there is nothing to refuse, or the runtime takes the lists themselves. */
    static Optional<AlgorithmConstraints> of(TlsPolicy policy) {
        Set<String> refused = new HashSet<>();
        refused.addAll(unlisted(NewerParameters.NAMED_GROUPS, TlsNames.NAMED_GROUPS, policy.namedGroups()));
        refused.addAll(
                unlisted(NewerParameters.SIGNATURE_SCHEMES, TlsNames.SIGNATURE_SCHEMES, policy.signatureSchemes()));
        return refused.isEmpty() ? Optional.empty() : Optional.of(new PermittedAlgorithms(refused));
    }

    private static Set<String> unlisted(NewerParameters setter, List<String> all, List<String> listed) {
        Set<String> unlisted = new HashSet<>(all);
        listed.forEach(unlisted::remove);
        return listed.isEmpty() || setter.available() ? Set.of() : unlisted;
    }

    @Override
    public boolean permits(Set<CryptoPrimitive> primitives, String algorithm, AlgorithmParameters parameters) {
        return !refused.contains(algorithm);
    }

    @Override
    public boolean permits(Set<CryptoPrimitive> primitives, Key key) {
        return true;
    }

    @Override
    public boolean permits(Set<CryptoPrimitive> primitives, String algorithm, Key key, AlgorithmParameters parameters) {
        return !refused.contains(algorithm);
    }
}

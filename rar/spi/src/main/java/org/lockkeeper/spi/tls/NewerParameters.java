package org.lockkeeper.spi.tls;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLParameters;

/** Setters of {@link SSLParameters} that came after Java 17, and are therefore looked up by name. */
enum NewerParameters {
    /** Since Java 20. */
    NAMED_GROUPS("setNamedGroups"),
    /** Since Java 19. */
    SIGNATURE_SCHEMES("setSignatureSchemes");

    private final Optional<Method> setter;

    NewerParameters(String setter) {
        this.setter = Arrays.stream(SSLParameters.class.getMethods())
                .filter(method -> method.getName().equals(setter))
                .findFirst();
    }

    /** Whether this runtime takes a list, and so its order. */
    boolean available() {
        return setter.isPresent();
    }

    /** Sets the list; an empty one leaves the runtime's own. */
    void set(SSLParameters parameters, List<String> names) {
        if (!names.isEmpty()) {
            setter.ifPresent(method -> invoke(method, parameters, names.toArray(String[]::new)));
        }
    }

    private static void invoke(Method method, SSLParameters parameters, String[] names) {
        try {
            method.invoke(parameters, (Object) names);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause().getMessage(), e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a public method of the JDK", e);
        }
    }
}

package org.lockkeeper.ftp.tls;

import java.util.List;
import javax.net.ssl.SSLParameters;

/** Setters of {@link SSLParameters} that came after Java 17, and are therefore looked up by name. */
enum NewerParameters {
    /** Since Java 20. */
    NAMED_GROUPS("setNamedGroups", "the choice of key exchange groups needs Java 20 or newer"),
    /** Since Java 19. */
    SIGNATURE_SCHEMES("setSignatureSchemes", "the choice of signature schemes needs Java 19 or newer");

    private final String setter;
    private final String lacking;

    NewerParameters(String setter, String lacking) {
        this.setter = setter;
        this.lacking = lacking;
    }

    /** Sets the list; an empty one leaves the runtime's own. */
    void set(SSLParameters parameters, List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        try {
            SSLParameters.class.getMethod(setter, String[].class).invoke(parameters, (Object)
                    names.toArray(String[]::new));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(lacking, e);
        }
    }
}

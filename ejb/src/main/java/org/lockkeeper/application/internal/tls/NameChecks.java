package org.lockkeeper.application.internal.tls;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.domain.audit.AuditText;

/** Lists of names that the runtime must have. */
final class NameChecks {

    private static final int MAX_NAME = 100;

    private NameChecks() {}

    /** An error for each name that is not there, or is there twice. */
    static void check(String field, List<String> given, List<String> there, FieldErrors errors) {
        Set<String> seen = new HashSet<>();
        given.forEach(name -> {
            errors.require(
                    there.contains(name),
                    field,
                    "holds '" + AuditText.clean(name, MAX_NAME)
                            + "', which this Java runtime does not have, or has disabled");
            errors.require(seen.add(name), field, "holds '" + AuditText.clean(name, MAX_NAME) + "' twice");
        });
    }
}

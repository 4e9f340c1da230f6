package org.lockkeeper.application;

import java.util.List;

/**
 * What came of trying a connection.
 *
 * @param ok whether every step worked
 * @param steps in their order; the first that failed is the last
 */
public record ConnectionTestView(boolean ok, List<Step> steps) {

    /** One step, for instance {@code TLS}; the detail says what was agreed on, or why not. */
    public record Step(String name, boolean ok, String detail) {}

    /** Makes the list immutable. */
    public ConnectionTestView {
        steps = List.copyOf(steps);
    }
}

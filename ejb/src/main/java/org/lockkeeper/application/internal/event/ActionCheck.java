package org.lockkeeper.application.internal.event;

import java.util.Map;
import org.lockkeeper.application.internal.input.FieldErrors;

/** Whether what an action refers to is there; asked when a rule is saved, not when it is read again. */
@FunctionalInterface
interface ActionCheck {

    /** For what was saved: what has gone since shows when the action runs. */
    ActionCheck NONE = (place, type, raw, errors) -> {};

    /** Adds an error for what is missing. */
    void check(String place, ActionType type, Map<String, Object> raw, FieldErrors errors);
}

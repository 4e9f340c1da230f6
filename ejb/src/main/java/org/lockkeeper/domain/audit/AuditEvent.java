package org.lockkeeper.domain.audit;

/**
 * Something to be recorded. Every text may come from anywhere.
 *
 * @param actor administrator, user, or {@link #SYSTEM}
 * @param address the actor's IP address; empty where there is none
 * @param action what happened
 * @param object what it concerns, for instance {@code site:Default/user:demo}
 * @param before the old value of a change, else empty
 * @param after the new value of a change, else empty
 * @param detail a sentence, or a reason
 */
public record AuditEvent(
        String actor, String address, AuditAction action, String object, String before, String after, String detail) {

    /** The product itself. */
    public static final String SYSTEM = "system";

    /** Something that changed nothing. */
    public static AuditEvent of(String actor, String address, AuditAction action, String object, String detail) {
        return new AuditEvent(actor, address, action, object, "", "", detail);
    }

    /** Something that the product did by itself. */
    public static AuditEvent bySystem(AuditAction action, String object, String detail) {
        return of(SYSTEM, "", action, object, detail);
    }
}

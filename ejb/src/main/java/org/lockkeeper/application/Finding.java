package org.lockkeeper.application;

/**
 * Something in the configuration or the running server that an administrator should look at.
 *
 * @param id stable, such as {@code CERTIFICATE_EXPIRING}; the same for all objects
 * @param level {@code ERROR}, {@code WARNING} or {@code INFO}
 * @param object as in the audit, such as {@code certificate:default}
 * @param message what is wrong and what to do, in a sentence
 */
public record Finding(String id, Level level, String object, String message) {

    /** How bad it is, worst first. */
    public enum Level {
        /** Something does not work, or is not safe. */
        ERROR,
        /** Something will not work, or is weaker than it should be. */
        WARNING,
        /** Good to know. */
        INFO
    }
}

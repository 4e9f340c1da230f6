/**
 * Checking what administrators send, before anything is changed: all errors of an input at once, each with its field. Start
 * with {@code FieldErrors}.
 */
package org.lockkeeper.application.internal.input;

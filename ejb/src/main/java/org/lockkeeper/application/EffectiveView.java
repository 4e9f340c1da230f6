package org.lockkeeper.application;

/**
 * A value in force, and where it comes from.
 *
 * @param value as the API shows it
 * @param source {@code USER}, {@code TEMPLATE}, {@code SITE}, {@code SERVER} or {@code DEFAULT}
 * @param sourceName name of the object that sets it; empty for the default
 * @param gatedBy {@code SERVER} or {@code SITE} where its closed gate decides, whatever is set below; else null
 */
public record EffectiveView(Object value, String source, String sourceName, String gatedBy) {}

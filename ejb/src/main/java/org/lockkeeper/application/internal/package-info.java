/**
 * The application services as session beans: they check the role, delegate to plain classes, and give back records.
 * Below are the packages by subject; {@code change} and {@code input} serve all that change something.
 */
package org.lockkeeper.application.internal;

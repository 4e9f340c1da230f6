/**
 * The application services as session beans: they check the role, delegate to plain classes, and give back records.
 * Below are the packages by subject: {@code audit}, {@code login}, {@code report}, {@code snapshot}, {@code startup}.
 */
package org.lockkeeper.application.internal;

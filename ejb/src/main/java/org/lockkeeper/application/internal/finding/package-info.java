/**
 * The configuration check: each part of the product brings classes that implement {@code FindingCheck}, CDI collects them,
 * and {@code FindingServiceBean} gives what they find. A check is small, reads only, and has stable ids.
 */
package org.lockkeeper.application.internal.finding;

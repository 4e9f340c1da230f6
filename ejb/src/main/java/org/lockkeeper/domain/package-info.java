/**
 * What all aggregates share: the identity and version of an entity, and the two ports that concern the database as a
 * whole. Knows JPA's annotations and the enumerations of the SPI; no other layer. Start with {@code domain.server} and
 * {@code domain.settings}.
 */
package org.lockkeeper.domain;

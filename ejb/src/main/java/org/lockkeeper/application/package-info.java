/**
 * What the product can do, as seen from pages, API and endpoint: service interfaces, and the records that they take and
 * give. Nothing here shows an entity, BouncyCastle or the SPI. Implementations are in {@code application.internal}.
 */
package org.lockkeeper.application;

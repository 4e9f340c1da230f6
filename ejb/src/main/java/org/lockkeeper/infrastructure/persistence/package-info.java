/**
 * The repositories on JPA, and the migrations on Flyway. The only place beside the entities that knows
 * {@code jakarta.persistence}. Nobody but CDI refers to a class in here.
 */
package org.lockkeeper.infrastructure.persistence;

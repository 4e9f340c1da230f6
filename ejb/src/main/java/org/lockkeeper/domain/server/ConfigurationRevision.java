package org.lockkeeper.domain.server;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Counts the committed changes of configuration. A row of its own beside the {@link Server}, raised by an atomic update:
 * otherwise two administrators who change two Sites would collide at the Server's version. So it needs none itself.
 */
@Entity
@Table(name = "configuration_revision")
public class ConfigurationRevision {

    @Id
    private long id = Server.ID;

    @Column(name = "revision")
    private long revision = 1;

    /** The first one. */
    public ConfigurationRevision() {
        // both fields have their first value
    }

    public long revision() {
        return revision;
    }
}

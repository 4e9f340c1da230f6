package org.lockkeeper.domain;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

/**
 * Identity and version of an entity. The version guards against lost updates and becomes the ETag of the API.
 *
 * <p>Numbers come from one sequence: identity columns do not work with EclipseLink on H2 2.x.
 */
@MappedSuperclass
public abstract class PersistentObject {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    @SequenceGenerator(name = "entity_seq", sequenceName = "entity_seq", allocationSize = 50)
    private Long id;

    @Version
    private long version;

    public Long id() {
        return id;
    }

    public long version() {
        return version;
    }
}

package org.lockkeeper.domain.trust;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.lockkeeper.domain.PersistentObject;

/** A stretch of a {@link RevocationListFile}'s bytes; never changed, only replaced. */
@Entity
@Table(name = "foreign_revocation_list_part")
public class RevocationListPart extends PersistentObject {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "list_id", updatable = false)
    private RevocationListFile list;

    @Column(name = "idx", updatable = false)
    private int index;

    @Column(name = "part", updatable = false)
    private byte[] bytes;

    /** For JPA. */
    protected RevocationListPart() {}

    RevocationListPart(RevocationListFile list, int index, byte[] bytes) {
        this.list = list;
        this.index = index;
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }
}

package org.lockkeeper.domain.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigInteger;
import java.time.Instant;
import org.lockkeeper.domain.PersistentObject;

/** The newest revocation list of an issuer, as it is published. Its numbers only grow (RFC 5280 section 5.2.3). */
@Entity
@Table(name = "revocation_list")
public class RevocationList extends PersistentObject {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "issuer_id", updatable = false)
    private ServerCertificate issuer;

    @Column(name = "list_number")
    private long number;

    @Column(name = "encoded")
    private byte[] encoded;

    @Column(name = "this_update")
    private Instant thisUpdate;

    /** For JPA. */
    protected RevocationList() {}

    /** The list of an issuer who has none yet; {@link #publish} it. */
    public RevocationList(ServerCertificate issuer) {
        this.issuer = issuer;
    }

    public ServerCertificate issuer() {
        return issuer;
    }

    /** What the next list must be numbered. */
    public BigInteger nextNumber() {
        return BigInteger.valueOf(number + 1);
    }

    /** DER. */
    public byte[] encoded() {
        return encoded.clone();
    }

    public Instant thisUpdate() {
        return thisUpdate;
    }

    /** Takes the place of the list before. */
    public void publish(byte[] newList, Instant at) {
        number++;
        encoded = newList.clone();
        thisUpdate = at;
    }
}

package org.lockkeeper.domain.site;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import org.lockkeeper.spi.config.ListenerBinding;

/** An address and port on which a Site listens; a value, replaced and never changed. */
@Embeddable
public class Listener {

    @Enumerated(EnumType.STRING)
    @Column(name = "listener_mode")
    private ListenerBinding.Mode mode;

    @Column(name = "address")
    private String address;

    @Column(name = "port")
    private int port;

    /** For JPA. */
    protected Listener() {}

    /** Port 0 lets the system choose. */
    public Listener(ListenerBinding.Mode mode, String address, int port) {
        this.mode = mode;
        this.address = address;
        this.port = port;
    }

    public ListenerBinding.Mode mode() {
        return mode;
    }

    public String address() {
        return address;
    }

    public int port() {
        return port;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Listener that
                && mode == that.mode
                && port == that.port
                && Objects.equals(address, that.address);
    }

    /** For log, audit and messages. */
    @Override
    public String toString() {
        return mode + " " + address + ":" + port;
    }

    @Override
    public int hashCode() {
        return Objects.hash(mode, address, port);
    }
}

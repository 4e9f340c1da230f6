package org.lockkeeper.web.site;

import java.io.Serializable;
import org.lockkeeper.application.SiteView.Listener;

/** Where a Site listens, to be edited. */
public class ListenerForm implements Serializable {

    private static final long serialVersionUID = 1;

    private String mode;
    private String address;
    private Integer port;

    /** As it is. */
    public ListenerForm(Listener listener) {
        mode = listener.mode();
        address = listener.address();
        port = listener.port();
    }

    /** What is wanted; no port is none that can be. */
    Listener listener() {
        return new Listener(mode, address, port == null ? -1 : port);
    }

    /** {@code EXPLICIT} or {@code IMPLICIT}. */
    public String getMode() {
        return mode;
    }

    /** {@code EXPLICIT} or {@code IMPLICIT}. */
    public void setMode(String mode) {
        this.mode = mode;
    }

    /** An address of this machine, or 0.0.0.0. */
    public String getAddress() {
        return address;
    }

    /** An address of this machine, or 0.0.0.0. */
    public void setAddress(String address) {
        this.address = address;
    }

    /** The port; 0 lets the system choose. */
    public Integer getPort() {
        return port;
    }

    /** The port; 0 lets the system choose. */
    public void setPort(Integer port) {
        this.port = port;
    }
}

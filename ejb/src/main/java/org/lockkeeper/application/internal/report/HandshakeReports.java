package org.lockkeeper.application.internal.report;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.lockkeeper.log.EjbLog;
import org.lockkeeper.spi.session.HandshakeReport;

/** Takes what the engine tells of TLS handshakes. */
@Dependent
public class HandshakeReports {

    /** A batch, the oldest first. */
    public void record(List<HandshakeReport> handshakes) {
        handshakes.forEach(handshake -> EjbLog.LOG.debugf("TLS handshake: %s", handshake));
    }
}

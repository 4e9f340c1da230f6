package org.lockkeeper.infrastructure.transfer;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import org.lockkeeper.domain.audit.AuditText;

/** Words for failures, clean of what a stranger may have put into them. */
final class Reasons {

    private static final int MAX = 300;

    private Reasons() {}

    static String of(Exception failure) {
        if (failure instanceof SocketTimeoutException) {
            return "it did not answer in time";
        }
        if (failure instanceof ConnectException) {
            return "it does not listen, or a firewall is in between";
        }
        String message = failure.getMessage();
        return clean(message == null || message.isBlank() ? failure.getClass().getSimpleName() : message);
    }

    /** A reply or message on one line. */
    static String clean(String text) {
        String cleaned = AuditText.clean(text.strip(), MAX);
        return cleaned.endsWith(".") ? cleaned.substring(0, cleaned.length() - 1) : cleaned;
    }
}

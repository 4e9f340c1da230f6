package org.lockkeeper.ftp.tls;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.lockkeeper.ftp.tls.HandshakeResult.Refusal;
import org.lockkeeper.spi.config.TlsPolicy;
import org.lockkeeper.spi.session.HandshakeReport.Offer;
import org.lockkeeper.spi.session.HandshakeReport.Outcome;

/**
 * Finds the true reason of a failed handshake. JSSE says little, and what it says differs between versions; what the
 * client offered and the policy allows says more.
 */
public final class HandshakeFailure {

    private static final int MAX_NAMES = 12;
    private static final int MAX_DETAIL = 500;
    private static final String ALERT = "Received fatal alert: ";

    private HandshakeFailure() {}

    /** Of a handshake of this client under this policy. */
    public static Refusal reason(Throwable cause, Offer offer, TlsPolicy policy) {
        String text = String.valueOf(cause.getMessage());
        Optional<Outcome> known =
                alert(text).or(() -> disagreement(offer, policy, text)).or(() -> lost(cause));
        Outcome outcome = known.orElse(Outcome.PROTOCOL_ERROR);
        return new Refusal(outcome, cut(detail(outcome, text, offer, policy)));
    }

    private static Optional<Outcome> alert(String text) {
        return text.startsWith(ALERT) ? Optional.of(Outcome.ALERT) : Optional.empty();
    }

    /** An offer that could not be read proves nothing. */
    private static Optional<Outcome> disagreement(Offer offer, TlsPolicy policy, String text) {
        if (offer.equals(Offer.UNKNOWN)) {
            return Optional.empty();
        }
        if (Collections.disjoint(offer.protocols(), policy.protocols())) {
            return Optional.of(Outcome.NO_COMMON_VERSION);
        }
        if (text.contains("application layer protocol")) {
            return Optional.of(Outcome.NO_APPLICATION_PROTOCOL);
        }
        boolean none = Collections.disjoint(offer.cipherSuites(), policy.cipherSuites());
        return none || text.toLowerCase(Locale.ROOT).contains("cipher suite")
                ? Optional.of(Outcome.NO_COMMON_SUITE)
                : Optional.empty();
    }

    private static Optional<Outcome> lost(Throwable cause) {
        boolean closed = cause instanceof ClosedChannelException
                || (cause instanceof IOException && !(cause instanceof SSLException))
                || String.valueOf(cause.getMessage()).contains("losed");
        return closed ? Optional.of(Outcome.ABANDONED) : Optional.empty();
    }

    private static String detail(Outcome outcome, String text, Offer offer, TlsPolicy policy) {
        return switch (outcome) {
            case ALERT -> "the client gave up with the alert " + text.substring(ALERT.length());
            case NO_COMMON_VERSION ->
                "the client offers " + names(offer.protocols()) + "; allowed is " + names(policy.protocols());
            case NO_COMMON_SUITE ->
                "no cipher suite is allowed, offered, and fits the certificate; the client offers "
                        + names(offer.cipherSuites());
            case NO_APPLICATION_PROTOCOL ->
                "the client wants to speak " + names(offer.applicationProtocols()) + ", not ftp";
            case ABANDONED -> "the client closed the connection during the handshake";
            default -> text;
        };
    }

    private static String names(List<String> names) {
        String some = String.join(", ", names.subList(0, Math.min(MAX_NAMES, names.size())));
        return names.size() > MAX_NAMES ? some + " and " + (names.size() - MAX_NAMES) + " more" : some;
    }

    private static String cut(String text) {
        return text.length() > MAX_DETAIL ? text.substring(0, MAX_DETAIL) : text;
    }
}

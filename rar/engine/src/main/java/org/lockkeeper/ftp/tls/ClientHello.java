package org.lockkeeper.ftp.tls;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.lockkeeper.spi.session.HandshakeReport.Offer;

/**
 * Reads what a client offers, before the TLS engine sees it (RFC 8446 section 4.1.2, RFC 5246 section 7.4.1.2). It judges
 * nothing: a broken ClientHello is the engine's to refuse, and offers nothing here.
 */
public final class ClientHello {

    private static final int RECORD_HEADER = 5;
    private static final int MESSAGE_HEADER = 4;
    private static final int HANDSHAKE = 22;
    private static final int CLIENT_HELLO = 1;
    private static final int RANDOM = 32;

    private static final int SERVER_NAME = 0;
    private static final int SUPPORTED_GROUPS = 10;
    private static final int ALPN = 16;
    private static final int SESSION_TICKET = 35;
    private static final int PRE_SHARED_KEY = 41;
    private static final int SUPPORTED_VERSIONS = 43;

    private Optional<String> serverName = Optional.empty();
    private List<String> protocols = List.of();
    private List<String> suites = List.of();
    private List<String> groups = List.of();
    private List<String> applications = List.of();
    private boolean sessionId;
    private boolean ticket;
    private Offer offer = Offer.UNKNOWN;

    private ClientHello() {}

    /** Of the message's body, behind its header of four bytes. */
    public static ClientHello read(ByteBuffer body) {
        ClientHello hello = new ClientHello();
        try {
            hello.parse(body.duplicate());
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return new ClientHello();
        }
        hello.offer = new Offer(hello.serverName, hello.protocols, hello.suites, hello.groups, hello.applications);
        return hello;
    }

    /** One that could not be read. */
    public static ClientHello unreadable() {
        return new ClientHello();
    }

    /** What it offers. */
    public Offer offer() {
        return offer;
    }

    /** Whether the client wants to resume some session. */
    public boolean wantsToResume() {
        // In TLS 1.3 a session id is only there for the sake of middle boxes (RFC 8446 appendix D.4).
        return ticket || (sessionId && !protocols.contains("TLSv1.3"));
    }

    /**
     * Of the first record of a connection; empty while it is not complete. A ClientHello that takes more than one record
     * is not read: none does that was not made to.
     */
    public static Optional<ClientHello> readRecord(ByteBuffer input) {
        if (input.remaining() < RECORD_HEADER) {
            return Optional.empty();
        }
        int start = input.position();
        int length = Short.toUnsignedInt(input.getShort(start + 3));
        if (input.remaining() < RECORD_HEADER + length) {
            return Optional.empty();
        }
        boolean hello = length > MESSAGE_HEADER
                && input.get(start) == HANDSHAKE
                && input.get(start + RECORD_HEADER) == CLIENT_HELLO;
        int body = RECORD_HEADER + MESSAGE_HEADER;
        return Optional.of(hello ? read(input.slice(start + body, length - MESSAGE_HEADER)) : unreadable());
    }

    private void parse(ByteBuffer in) {
        int legacyVersion = u16(in);
        in.position(in.position() + RANDOM);
        sessionId = take(in, u8(in)).hasRemaining();
        suites = codes(take(in, u16(in)), CodePoints::suite);
        take(in, u8(in));
        // A client without the extension offers its legacy version, and all below it.
        protocols = List.of(CodePoints.protocol(legacyVersion));
        if (in.hasRemaining()) {
            extensions(take(in, u16(in)));
        }
    }

    private void extensions(ByteBuffer in) {
        while (in.hasRemaining()) {
            int type = u16(in);
            extension(type, take(in, u16(in)));
        }
    }

    private void extension(int type, ByteBuffer data) {
        switch (type) {
            case SERVER_NAME -> serverName = name(data);
            case SUPPORTED_GROUPS -> groups = codes(take(data, u16(data)), CodePoints::group);
            case SUPPORTED_VERSIONS -> protocols = codes(take(data, u8(data)), CodePoints::protocol);
            case SESSION_TICKET, PRE_SHARED_KEY -> ticket = ticket || data.hasRemaining();
            case ALPN -> applications = applications(take(data, u16(data)));
            default -> {
                // of no interest to a report
            }
        }
    }

    private static Optional<String> name(ByteBuffer data) {
        ByteBuffer list = take(data, u16(data));
        while (list.hasRemaining()) {
            int type = u8(list);
            String name = text(take(list, u16(list)));
            if (type == 0) {
                return Optional.of(name.toLowerCase(Locale.ROOT));
            }
        }
        return Optional.empty();
    }

    private static List<String> applications(ByteBuffer list) {
        List<String> names = new ArrayList<>();
        while (list.hasRemaining()) {
            names.add(text(take(list, u8(list))));
        }
        return names;
    }

    private static List<String> codes(ByteBuffer list, IntFunction<String> name) {
        List<String> names = new ArrayList<>();
        while (list.hasRemaining()) {
            int code = u16(list);
            if (CodePoints.isOffer(code)) {
                names.add(name.apply(code));
            }
        }
        return names;
    }

    private static ByteBuffer take(ByteBuffer in, int length) {
        ByteBuffer part = in.slice().limit(length);
        in.position(in.position() + length);
        return part;
    }

    private static int u8(ByteBuffer in) {
        return Byte.toUnsignedInt(in.get());
    }

    private static int u16(ByteBuffer in) {
        return Short.toUnsignedInt(in.getShort());
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.US_ASCII.decode(bytes).toString();
    }
}

package org.lockkeeper.ftp.codec;

/**
 * Tells data from Telnet commands, byte by byte (RFC 854). Clients send IAC IP IAC DM before ABOR; nothing else of
 * Telnet has a meaning here.
 */
final class TelnetFilter {

    private static final int SE = 240;
    private static final int SB = 250;
    private static final int WILL = 251;
    private static final int DONT = 254;
    private static final int IAC = 255;

    private State state = State.DATA;

    /** Whether this byte belongs to the text. */
    boolean isData(int octet) {
        return switch (state) {
            case DATA -> inData(octet);
            case COMMAND -> inCommand(octet);
            case OPTION -> leave();
            case SUBNEGOTIATION -> inSubnegotiation(octet);
            case SUBNEGOTIATION_COMMAND -> inSubnegotiationCommand(octet);
        };
    }

    /** Whether a command has begun and not ended: it would swallow bytes that are still to come. */
    boolean inCommand() {
        return state != State.DATA;
    }

    private boolean inData(int octet) {
        if (octet != IAC) {
            return true;
        }
        state = State.COMMAND;
        return false;
    }

    private boolean inCommand(int octet) {
        if (octet >= WILL && octet <= DONT) {
            state = State.OPTION;
        } else if (octet == SB) {
            state = State.SUBNEGOTIATION;
        } else {
            state = State.DATA;
        }
        // A doubled IAC is a data byte 255.
        return octet == IAC;
    }

    /** FTP negotiates nothing, so one that is not ended must not swallow the commands of the lines behind it. */
    private boolean inSubnegotiation(int octet) {
        if (octet == IAC) {
            state = State.SUBNEGOTIATION_COMMAND;
        } else if (octet == '\n') {
            state = State.DATA;
        }
        return octet == '\n';
    }

    private boolean inSubnegotiationCommand(int octet) {
        state = octet == SE || octet == '\n' ? State.DATA : State.SUBNEGOTIATION;
        return octet == '\n';
    }

    private boolean leave() {
        state = State.DATA;
        return false;
    }

    private enum State {
        DATA,
        COMMAND,
        OPTION,
        SUBNEGOTIATION,
        SUBNEGOTIATION_COMMAND
    }
}

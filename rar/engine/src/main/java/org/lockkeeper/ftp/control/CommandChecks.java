package org.lockkeeper.ftp.control;

import java.util.Optional;
import java.util.Set;
import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.codec.FtpRequest;
import org.lockkeeper.ftp.codec.ReplyCode;
import org.lockkeeper.ftp.command.CommandSpec;
import org.lockkeeper.ftp.command.CommandSpec.Argument;
import org.lockkeeper.ftp.command.CommandSpec.Phase;

/** What the table demands, checked in one place, so that no handler has to. */
final class CommandChecks {

    /** A browser, or somebody who drives one against us (ALPACA, CVE-2021-3618). */
    private static final Set<String> HTTP =
            Set.of("GET", "POST", "PUT", "HEAD", "DELETE", "OPTIONS", "PATCH", "CONNECT", "TRACE");

    private CommandChecks() {}

    static boolean isHttp(FtpRequest request) {
        return HTTP.contains(request.verb());
    }

    /** What is wrong with the line itself. */
    static Optional<FtpReply> defect(FtpRequest request) {
        return switch (request.defect()) {
            case NONE -> Optional.empty();
            case TOO_LONG -> Optional.of(FtpReply.of(ReplyCode.SYNTAX, "The line is too long."));
            case NOT_UTF8 -> Optional.of(FtpReply.of(ReplyCode.BAD_ARGUMENT, "The line is not UTF-8."));
            case CONTROL_CHARACTER ->
                Optional.of(FtpReply.of(ReplyCode.BAD_ARGUMENT, "Control characters are not allowed."));
        };
    }

    /** Whether this command may run now. */
    static Optional<FtpReply> refusal(CommandSpec spec, FtpRequest request, boolean loggedIn) {
        if (spec.phase() == Phase.LOGGED_IN && !loggedIn) {
            return Optional.of(FtpReply.of(ReplyCode.NOT_LOGGED_IN, "Log in first."));
        }
        if (spec.phase() == Phase.BEFORE_LOGIN && loggedIn) {
            return Optional.of(FtpReply.of(ReplyCode.BAD_SEQUENCE, "Only before login."));
        }
        if (spec.argument() == Argument.REQUIRED && request.argument().isEmpty()) {
            return Optional.of(FtpReply.of(ReplyCode.BAD_ARGUMENT, spec.verb() + " needs " + spec.syntax() + "."));
        }
        return Optional.empty();
    }
}

package org.lockkeeper.ftp.command;

import java.util.List;
import java.util.function.Function;

/**
 * One verb: what it needs, as data, and who handles it. FEAT and HELP are made from this, so they can't lie.
 *
 * @param verb upper case
 * @param syntax of the argument, for HELP
 * @param phase when it is allowed
 * @param argument whether it takes one
 * @param execution where the handler runs
 * @param duringTransfer what happens while a transfer is under way
 * @param features lines for FEAT; may depend on the Site
 * @param handler does it
 */
public record CommandSpec(
        String verb,
        String syntax,
        Phase phase,
        Argument argument,
        Execution execution,
        DuringTransfer duringTransfer,
        Function<CommandContext, List<String>> features,
        CommandHandler handler) {

    /** A quick command without an argument, allowed to logged-in users only: the strictest beginning. */
    public static CommandSpec of(String verb, CommandHandler handler) {
        return new CommandSpec(
                verb,
                "",
                Phase.LOGGED_IN,
                Argument.NONE,
                Execution.INLINE,
                DuringTransfer.WAITS,
                context -> List.of(),
                handler);
    }

    /** Allowed at any time. */
    public CommandSpec always() {
        return in(Phase.ANY);
    }

    /** Allowed in this phase. */
    public CommandSpec in(Phase newPhase) {
        return new CommandSpec(verb, syntax, newPhase, argument, execution, duringTransfer, features, handler);
    }

    /** With an argument that must be there. */
    public CommandSpec requires(String newSyntax) {
        return new CommandSpec(verb, newSyntax, phase, Argument.REQUIRED, execution, duringTransfer, features, handler);
    }

    /** With an argument that may be there. */
    public CommandSpec takes(String newSyntax) {
        return new CommandSpec(verb, newSyntax, phase, Argument.OPTIONAL, execution, duringTransfer, features, handler);
    }

    /** Run there. */
    public CommandSpec on(Execution newExecution) {
        return new CommandSpec(verb, syntax, phase, argument, newExecution, duringTransfer, features, handler);
    }

    /** During a transfer, do so. */
    public CommandSpec during(DuringTransfer newDuringTransfer) {
        return new CommandSpec(verb, syntax, phase, argument, execution, newDuringTransfer, features, handler);
    }

    /** Announced by FEAT. */
    public CommandSpec feature(String line) {
        return features(context -> List.of(line));
    }

    /** Announced by FEAT, depending on the session. */
    public CommandSpec features(Function<CommandContext, List<String>> newFeatures) {
        return new CommandSpec(verb, syntax, phase, argument, execution, duringTransfer, newFeatures, handler);
    }

    /** When a command is allowed. */
    public enum Phase {
        /** Always. */
        ANY,
        /** Until login. */
        BEFORE_LOGIN,
        /** After login. */
        LOGGED_IN
    }

    /** Whether a command takes an argument. */
    public enum Argument {
        /** None; one that is sent is ignored, as other servers do. */
        NONE,
        /** One, or none. */
        OPTIONAL,
        /** One; 501 without. */
        REQUIRED
    }

    /** Where the handler runs. */
    public enum Execution {
        /** On the event loop: must not block. */
        INLINE,
        /** On a worker: may use files and the business tier. */
        WORKER,
        /** On a thread of its own for as long as the data connection lives. */
        TRANSFER
    }

    /** What happens to a command that arrives while a transfer is under way. */
    public enum DuringTransfer {
        /** It waits its turn. */
        WAITS,
        /** It stops the transfer and comes right after its reply. */
        INTERRUPTS,
        /** It is answered at once. */
        ANSWERS
    }
}

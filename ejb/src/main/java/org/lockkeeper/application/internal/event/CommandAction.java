package org.lockkeeper.application.internal.event;

import jakarta.enterprise.context.Dependent;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.lockkeeper.domain.audit.AuditText;
import org.lockkeeper.domain.connection.RemoteException;

/**
 * Runs a program, without a shell and with an empty environment. Only programs that the operator of the machine has
 * listed in the system property {@code lockkeeper.event.commands} (absolute paths with commas in between) can be run: an
 * administrator of the pages alone can't run anything.
 */
@Dependent
class CommandAction implements Action {

    static final String ALLOWED = "lockkeeper.event.commands";
    private static final int LIMIT_SECONDS = 300;
    private static final int MAX_OUTPUT = 1_000;

    @Override
    public Set<ActionType> types() {
        return Set.of(ActionType.COMMAND);
    }

    /** What may be run; empty where the operator has allowed nothing. */
    static List<String> allowed() {
        return Arrays.stream(System.getProperty(ALLOWED, "").split(","))
                .map(String::strip)
                .filter(path -> path.startsWith("/"))
                .toList();
    }

    @Override
    public String run(Task task) throws RemoteException {
        String program = task.spec().text("command").orElse("");
        if (!allowed().contains(program)) {
            throw RemoteException.lasting(
                    "'" + program + "' is not among the programs of the system property " + ALLOWED + ".", null);
        }
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(task.arguments("arguments"));
        try {
            return run(command);
        } catch (IOException e) {
            throw RemoteException.passing("'" + program + "' cannot be run: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RemoteException.passing("'" + program + "' was cut off by the end of the server.", e);
        }
    }

    private static String run(List<String> command) throws IOException, InterruptedException, RemoteException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.environment().clear();
        Process process = builder.start();
        OutputHead output = new OutputHead(process.getInputStream(), MAX_OUTPUT);
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw RemoteException.passing(command.get(0) + " was ended after " + LIMIT_SECONDS + " s.", null);
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        String said = AuditText.clean(new String(output.get(), StandardCharsets.UTF_8).strip(), MAX_OUTPUT);
        if (process.exitValue() != 0) {
            throw RemoteException.passing(
                    command.get(0) + " ended with exit status " + process.exitValue() + ": " + said, null);
        }
        return "exit status 0" + (said.isEmpty() ? "" : ": " + said);
    }
}

package org.lockkeeper.ftp.command;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All verbs that are served. */
public final class CommandTable {

    private final Map<String, CommandSpec> specs = new TreeMap<>();

    /** Makes it; a verb may stand in it once. */
    public CommandTable(Collection<CommandSpec> all) {
        for (CommandSpec spec : all) {
            if (specs.put(spec.verb(), spec) != null) {
                throw new IllegalArgumentException(spec.verb() + " stands in the table twice");
            }
        }
    }

    /** The verb's entry, or empty. */
    public Optional<CommandSpec> find(String verb) {
        return Optional.ofNullable(specs.get(verb));
    }

    /** By verb. */
    public Collection<CommandSpec> all() {
        return specs.values();
    }

    /** The lines of FEAT for this session (RFC 2389). */
    public List<String> features(CommandContext context) {
        return specs.values().stream()
                .flatMap(spec -> spec.features().apply(context).stream())
                .toList();
    }
}

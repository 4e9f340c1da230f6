package org.lockkeeper.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lockkeeper.application.DryRunView;

/**
 * What a rule would have done.
 *
 * @param events that were looked at
 * @param matches those that would have started it, newest first
 */
@Schema(name = "RuleDryRun")
public record RuleDryRunBody(int events, List<Match> matches) {

    /** An event, and the actions that would have been run, each in a sentence. */
    @Schema(name = "RuleDryRunMatch")
    public record Match(String at, String event, String path, String user, List<String> actions) {}

    static RuleDryRunBody of(DryRunView view) {
        return new RuleDryRunBody(
                view.events(),
                view.matches().stream().map(RuleDryRunBody::match).toList());
    }

    private static Match match(DryRunView.Match match) {
        return new Match(match.at().toString(), match.event(), match.path(), match.user(), match.actions());
    }
}

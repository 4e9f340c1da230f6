package org.lockkeeper.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a Site does when something happens. */
public interface EventRuleService {

    /** A Site's rules in their order. */
    List<EventRuleView> rules(String site);

    /** The rule of this name, or empty. */
    Optional<EventRuleView> rule(String site, String name);

    /** Makes a rule; a field that is wrong is named. */
    EventRuleView create(String site, EventRuleInput input);

    /** Replaces a rule; another name renames it. Runs that have begun go on as they were planned. */
    EventRuleView replace(String site, String name, EventRuleInput input, long expectedVersion);

    /** Turns a rule on or off. */
    void enable(String site, String name, boolean on);

    /** Puts the rules of a Site into this order; each name exactly once. */
    void reorder(String site, List<String> names);

    /** Deletes a rule; its runs stay in the history until they are old. */
    void delete(String site, String name, long expectedVersion);

    /** What a rule, saved or not, would have done with the events of the last days. */
    DryRunView dryRun(String site, EventRuleInput input, int days);

    /** Which triggers are served. */
    List<String> triggers();

    /**
     * Runs a rule now.
     *
     * @param values of variables, for instance {@code path} of a file below the Site's root folder
     */
    EventRunView runNow(String site, String name, Map<String, String> values);
}

package org.lockkeeper.application.internal.event;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.lockkeeper.application.InvalidInputException;
import org.lockkeeper.domain.event.EventRule;
import org.lockkeeper.domain.event.RuleRepository;

/** The places of a Site's rules: from 0, without gaps. */
@Dependent
class RuleOrder {

    private final RuleRepository rules;

    @Inject
    RuleOrder(RuleRepository rules) {
        this.rules = rules;
    }

    /** Puts a rule, new or not, to its place; null is the end of the list for a new one, else where it is. */
    void place(String site, EventRule rule, Integer position) {
        List<EventRule> others = new ArrayList<>(rules.ofSite(site));
        int present = others.indexOf(rule);
        others.remove(rule);
        int kept = present < 0 ? others.size() : present;
        int wanted = position == null ? kept : position;
        others.add(Math.max(0, Math.min(wanted, others.size())), rule);
        number(others);
    }

    /** Puts all of them into this order. */
    void reorder(String site, List<String> names) {
        List<EventRule> present = new ArrayList<>(rules.ofSite(site));
        List<String> known = present.stream().map(EventRule::name).toList();
        if (names.size() != known.size() || !new HashSet<>(names).equals(new HashSet<>(known))) {
            throw new InvalidInputException("names", "must be the name of each rule of the Site, once: " + known);
        }
        present.sort((one, other) -> names.indexOf(one.name()) - names.indexOf(other.name()));
        number(present);
    }

    private static void number(List<EventRule> ordered) {
        for (int i = 0; i < ordered.size(); i++) {
            if (ordered.get(i).rank() != i) {
                ordered.get(i).rank(i);
            }
        }
    }
}

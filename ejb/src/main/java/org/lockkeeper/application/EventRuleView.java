package org.lockkeeper.application;

import java.util.List;
import java.util.Map;

/**
 * An event rule, with the field names of the API.
 *
 * @param position among the rules of its Site, from 0
 * @param conditions as they were given; empty where there are none
 * @param actions as they were given
 * @param version of this object, for the ETag
 */
public record EventRuleView(
        String site,
        String name,
        boolean enabled,
        int position,
        Trigger trigger,
        Map<String, Object> conditions,
        List<Map<String, Object>> actions,
        Retry retry,
        long version) {

    /** What starts it; cron and zone of a {@code TIMER}, else null. */
    public record Trigger(String type, String cron, String zone) {}

    /**
     * What happens after a failure.
     *
     * @param maxAttempts in all, before the run becomes a dead letter
     * @param firstDelaySeconds before the second one; each further wait is three times as long, an hour at most
     */
    public record Retry(Integer maxAttempts, Integer firstDelaySeconds) {}
}

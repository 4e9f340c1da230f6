package org.lockkeeper.application;

import java.util.List;
import java.util.Map;

/**
 * A rule as an administrator wants it. Values of conditions and actions are strings, numbers, booleans, lists and maps.
 *
 * @param enabled null for true
 * @param position null for the end, or where it is
 * @param conditions null or empty for none
 * @param retry null for five attempts, the second after ten seconds
 */
public record EventRuleInput(
        String name,
        Boolean enabled,
        Integer position,
        EventRuleView.Trigger trigger,
        Map<String, Object> conditions,
        List<Map<String, Object>> actions,
        EventRuleView.Retry retry) {}

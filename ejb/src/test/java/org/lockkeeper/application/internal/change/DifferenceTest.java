package org.lockkeeper.application.internal.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void only_what_differs_is_told() {
        Difference change = Difference.between(map("name", "A", "port", 21), map("name", "A", "port", 990));
        assertThat(change).isEqualTo(new Difference("port=21", "port=990"));
    }

    @Test
    void unset_values_are_left_out() {
        Difference change =
                Difference.between(map("quota", null, "root", "/a"), map("quota", 5, "list", List.of(1), "root", null));
        assertThat(change.before()).isEqualTo("root=/a");
        assertThat(change.after()).isEqualTo("quota=5, list=[1]");
    }

    @Test
    void equal_states_have_no_difference() {
        assertThat(Difference.between(map("a", 1), map("a", 1)).none()).isTrue();
        assertThat(Difference.created(map("a", 1)).none()).isFalse();
        assertThat(Difference.deleted(map("a", 1))).isEqualTo(new Difference("a=1", ""));
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) Arrays.asList(pairs).get(i), pairs[i + 1]);
        }
        return map;
    }
}

package org.lockkeeper.web.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lockkeeper.application.Page;
import org.lockkeeper.application.PageRequest;

class PagedModelTest {

    @Test
    void readsOnlyWhatIsShown() {
        PagedModel<PageRequest> model = new PagedModel<>(request -> new Page<>(List.of(request), 137));

        assertThat(model.count(Map.of())).isEqualTo(137);
        assertThat(model.load(50, 25, Map.of(), Map.of())).containsExactly(new PageRequest(50, 25));
    }
}

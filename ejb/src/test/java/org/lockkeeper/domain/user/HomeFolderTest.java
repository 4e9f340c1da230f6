package org.lockkeeper.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.domain.settings.Settings;

class HomeFolderTest {

    private static final Path ROOT = Path.of("/srv/sites/Default");

    @Test
    void default_home_bears_the_users_name() {
        HomeFolder folder = HomeFolder.of(ROOT, Settings.HOME_FOLDER.defaultValue(), "anna");
        assertThat(folder.home()).isEqualTo(ROOT.resolve("anna"));
        assertThat(folder.seenFromSiteRoot()).isEqualTo("/anna");
    }

    @Test
    void home_folder_is_found_below_the_site_root_and_may_contain_the_name() {
        assertThat(HomeFolder.of(ROOT, "partners/%user%", "anna").home()).isEqualTo(ROOT.resolve("partners/anna"));
        assertThat(HomeFolder.of(ROOT, "/partners", "anna").home()).isEqualTo(ROOT.resolve("partners"));
        assertThat(HomeFolder.of(ROOT, ".", "anna").seenFromSiteRoot()).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "/", "\\", "a\u0000", "a\n", " a", "a ", "%user%", "C:", "*"})
    void refuses_a_user_name_that_is_no_safe_path_component(String name) {
        assertThatThrownBy(() -> HomeFolder.of(ROOT, "%user%", name)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../x", "%user%/../..", "a/../../../etc", "a\u0000", ""})
    void refuses_a_home_folder_outside_of_the_site_root(String homeFolder) {
        assertThatThrownBy(() -> HomeFolder.of(ROOT, homeFolder, "anna")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takes_names_that_people_have() {
        assertThat(UserName.check("Jürgen O'Neill-Иванов@example.com")).isNotEmpty();
        assertThatThrownBy(() -> UserName.check("x".repeat(64))).isInstanceOf(IllegalArgumentException.class);
    }
}

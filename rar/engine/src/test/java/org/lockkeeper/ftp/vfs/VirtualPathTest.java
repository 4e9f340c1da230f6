package org.lockkeeper.ftp.vfs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VirtualPathTest {

    @ParameterizedTest
    @CsvSource({
        "x, /a/b/x",
        "/x, /x",
        "'', /a/b",
        "., /a/b",
        ".., /a",
        "../.., /",
        "../../../../etc/passwd, /etc/passwd",
        "/../../x, /x",
        "//x///y//, /x/y",
        "./x/./y/../z, /a/b/x/z",
        "..., /a/b/...",
        "' ', '/a/b/ '",
        "x/.., /a/b",
        "/, /"
    })
    void leads_where_rfc_3659_says(String argument, String expected) {
        assertThat(VirtualPath.parse("/a/b").resolve(argument).toString()).isEqualTo(expected);
    }

    @Test
    void the_root_is_its_own_parent_and_has_no_name() {
        assertThat(VirtualPath.ROOT.parent()).isEqualTo(VirtualPath.ROOT);
        assertThat(VirtualPath.ROOT.name()).isEmpty();
        assertThat(VirtualPath.ROOT.isRoot()).isTrue();
        assertThat(VirtualPath.parse("/a/b").parent()).isEqualTo(VirtualPath.parse("a"));
        assertThat(VirtualPath.parse("/a/b").name()).isEqualTo("b");
    }

    @Test
    void contains_by_names_and_not_by_prefix() {
        assertThat(VirtualPath.parse("/a").contains(VirtualPath.parse("/a/b"))).isTrue();
        assertThat(VirtualPath.parse("/a").contains(VirtualPath.parse("/a"))).isTrue();
        assertThat(VirtualPath.parse("/a").contains(VirtualPath.parse("/ab"))).isFalse();
        assertThat(VirtualPath.parse("/a/b").contains(VirtualPath.parse("/a"))).isFalse();
    }
}

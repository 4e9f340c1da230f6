package org.lockkeeper.ftp.vfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.lockkeeper.spi.login.Permission;

class ListingFormatTest {

    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-05T03:04:05.678Z");
    private final ListingFormat unix = ListingFormat.unix(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void list_looks_like_ls() {
        assertThat(unix.line(new FileFacts("a b", false, 1234, JUNE, "")))
                .isEqualTo("-rw-r--r-- 1 ftp ftp            1234 Jun 05 03:04 a b");
        assertThat(unix.line(new FileFacts("d", true, 0, JUNE, "")))
                .isEqualTo("drwxr-xr-x 1 ftp ftp               0 Jun 05 03:04 d");
    }

    @Test
    void list_names_the_year_of_what_is_old_or_in_the_future() {
        assertThat(unix.line(new FileFacts("o", false, 1, Instant.parse("2025-12-01T00:00:00Z"), "")))
                .endsWith(" Dec 01  2025 o");
        assertThat(unix.line(new FileFacts("f", false, 1, Instant.parse("2027-01-01T00:00:00Z"), "")))
                .endsWith(" Jan 01  2027 f");
    }

    @Test
    void a_size_wider_than_its_column_stays_apart() {
        assertThat(unix.line(new FileFacts("f", false, Long.MAX_VALUE, JUNE, "")))
                .contains("ftp " + " ".repeat(0) + Long.MAX_VALUE + " Jun");
    }

    @Test
    void nlst_is_the_bare_name() {
        assertThat(ListingFormat.names().line(new FileFacts("a b", false, 1, JUNE, "")))
                .isEqualTo("a b");
    }

    @Test
    void facts_tell_all_permissions() {
        ListingFormat all = ListingFormat.facts(EnumSet.allOf(Permission.class), EnumSet.allOf(Fact.class));
        assertThat(all.line(new FileFacts("f", false, 7, JUNE, "1g2")))
                .isEqualTo("type=file;size=7;modify=20260605030405.678;perm=adfrw;unique=1g2; f");
        assertThat(all.line(new FileFacts("d", true, 0, JUNE, "1g3")))
                .isEqualTo("type=dir;modify=20260605030405.678;perm=cdeflmp;unique=1g3; d");
    }

    @Test
    void facts_tell_no_permission_that_is_not_there() {
        ListingFormat none = ListingFormat.facts(EnumSet.noneOf(Permission.class), EnumSet.allOf(Fact.class));
        assertThat(none.line(new FileFacts("f", false, 7, JUNE, "")))
                .contains("perm=;")
                .doesNotContain("unique");
        assertThat(none.line(new FileFacts("d", true, 0, JUNE, ""))).contains("perm=e;");
    }
}

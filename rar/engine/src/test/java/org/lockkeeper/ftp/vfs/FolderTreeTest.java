package org.lockkeeper.ftp.vfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lockkeeper.ftp.vfs.FileProblem.Kind;
import org.lockkeeper.spi.login.FolderGrant;
import org.lockkeeper.spi.login.Permission;
import org.lockkeeper.spi.login.UserGrant;
import org.lockkeeper.spi.login.UserLimits;

/** Virtual folders, permissions by folder, hidden and banned names, quota. */
class FolderTreeTest {

    private static final Set<Permission> ALL = EnumSet.allOf(Permission.class);

    @TempDir
    private Path folder;

    private Path home;
    private Path shared;

    @BeforeEach
    void folders() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        shared = folder.resolve("shared");
    }

    @Test
    void a_virtual_folder_lies_elsewhere_and_is_made_where_it_is_missing() throws IOException {
        UserFileSystem files = with(ALL, new FolderGrant("/pub", Optional.of(shared), ALL));
        files.makeFolder(VirtualPath.parse("/pub/in"));
        assertThat(shared.resolve("in")).isDirectory();
        assertThat(names(files, "/")).containsExactly("pub");
        assertThat(files.facts(VirtualPath.parse("/pub")).folder()).isTrue();
    }

    @Test
    void a_virtual_folder_covers_a_real_one_of_its_name() throws IOException {
        Files.createDirectories(home.resolve("pub/real"));
        UserFileSystem files = with(ALL, new FolderGrant("/pub", Optional.of(shared), ALL));
        assertThat(names(files, "/")).containsExactly("pub");
        assertThat(names(files, "/pub")).isEmpty();
    }

    @Test
    void nobody_gets_out_of_a_virtual_folder() throws IOException {
        UserFileSystem files = with(ALL, new FolderGrant("/pub", Optional.of(shared), ALL));
        Files.writeString(folder.resolve("secret"), "x");
        Files.createSymbolicLink(shared.resolve("link"), folder.resolve("secret"));
        assertThat(problem(() -> files.readable(VirtualPath.parse("/pub/../secret"))))
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(problem(() -> files.readable(VirtualPath.parse("/pub/link"))))
                .isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void a_virtual_folder_can_be_neither_removed_nor_renamed_nor_can_what_holds_it() throws IOException {
        Files.createDirectory(home.resolve("a"));
        UserFileSystem files = with(ALL, new FolderGrant("/a/pub", Optional.of(shared), ALL));
        assertThat(problem(() -> files.removeFolder(VirtualPath.parse("/a/pub"))))
                .isEqualTo(Kind.DENIED);
        assertThat(problem(() -> files.rename(VirtualPath.parse("/a"), VirtualPath.parse("/b"))))
                .isEqualTo(Kind.DENIED);
        assertThat(shared).isDirectory();
    }

    @Test
    void nothing_is_renamed_from_one_virtual_folder_to_another() throws IOException {
        UserFileSystem files = with(ALL, new FolderGrant("/pub", Optional.of(shared), ALL));
        Files.writeString(home.resolve("f"), "x");
        assertThat(problem(() -> files.rename(VirtualPath.parse("/f"), VirtualPath.parse("/pub/f"))))
                .isEqualTo(Kind.DENIED);
        assertThat(home.resolve("f")).exists();
    }

    @Test
    void permissions_are_inherited_until_a_deeper_folder_has_its_own() throws IOException {
        Files.createDirectories(home.resolve("in/deep/own"));
        UserFileSystem files = with(
                EnumSet.of(Permission.LIST),
                new FolderGrant("/in", Optional.empty(), EnumSet.of(Permission.LIST, Permission.UPLOAD)),
                new FolderGrant("/in/deep/own", Optional.empty(), EnumSet.of(Permission.DOWNLOAD)));
        assertThat(problem(() -> files.writable(VirtualPath.parse("/f"), false)))
                .isEqualTo(Kind.DENIED);
        assertThat(files.writable(VirtualPath.parse("/in/f"), false).path()).isEqualTo(real("in/f"));
        assertThat(files.writable(VirtualPath.parse("/in/deep/f"), false).path())
                .isEqualTo(real("in/deep/f"));
        assertThat(problem(() -> files.writable(VirtualPath.parse("/in/deep/own/f"), false)))
                .isEqualTo(Kind.DENIED);
        assertThat(problem(() -> files.requireListable(VirtualPath.parse("/in/deep/own"))))
                .isEqualTo(Kind.DENIED);
    }

    @Test
    void hidden_names_are_not_there_for_who_may_not_see_them() throws IOException {
        Files.writeString(home.resolve(".secret"), "x");
        UserFileSystem files = with(EnumSet.complementOf(EnumSet.of(Permission.SEE_HIDDEN)));
        assertThat(names(files, "/")).isEmpty();
        assertThat(problem(() -> files.readable(VirtualPath.parse("/.secret")))).isEqualTo(Kind.NOT_FOUND);
        assertThat(problem(() -> files.writable(VirtualPath.parse("/.new"), false)))
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(names(with(ALL), "/")).containsExactly(".secret");
    }

    @ParameterizedTest
    @CsvSource({
        "a.exe, true",
        "A.EXE, true",
        "a.exe.txt, false",
        "exe, false",
        "report-7.tmp, true",
        "report-77.tmp, false"
    })
    void banned_types_are_refused_by_wildcard(String name, boolean banned) throws IOException {
        UserFileSystem files = open(ALL, banning("*.exe", "report-?.tmp"));
        Files.writeString(home.resolve("innocent"), "x");
        VirtualPath path = VirtualPath.parse(name);
        assertThat(problem(() -> files.writable(path, false))).isEqualTo(banned ? Kind.BANNED : null);
        assertThat(problem(() -> files.rename(VirtualPath.parse("innocent"), path)))
                .isEqualTo(banned ? Kind.BANNED : null);
    }

    @Test
    void a_quota_counts_what_is_there_and_is_shared_by_sessions() throws IOException {
        Files.write(home.resolve("old"), new byte[60]);
        Quotas quotas = new Quotas();
        try (UserFileSystem one = UserFileSystem.open(grant(ALL, quota(100)), quotas);
                UserFileSystem two = UserFileSystem.open(grant(ALL, quota(100)), quotas)) {
            one.quota().take(30);
            assertThat(two.quota().left()).isEqualTo(10);
            assertThat(problem(() -> two.quota().take(11))).isEqualTo(Kind.QUOTA);
            two.quota().take(10);
            one.delete(VirtualPath.parse("old"));
            assertThat(two.quota().left()).isEqualTo(60);
        }
    }

    @Test
    void a_quota_is_counted_anew_when_the_last_session_has_gone() throws IOException {
        Quotas quotas = new Quotas();
        try (UserFileSystem files = UserFileSystem.open(grant(ALL, quota(100)), quotas)) {
            files.quota().take(70);
        }
        try (UserFileSystem files = UserFileSystem.open(grant(ALL, quota(100)), quotas)) {
            assertThat(files.quota().left()).isEqualTo(100);
        }
    }

    private Path real(String path) throws IOException {
        return home.toRealPath().resolve(path);
    }

    private UserFileSystem with(Set<Permission> permissions, FolderGrant... folders) throws IOException {
        return UserFileSystem.open(
                new UserGrant("ann", home, "/", permissions, List.of(folders), false, UserLimits.UNLIMITED),
                new Quotas());
    }

    private UserFileSystem open(Set<Permission> permissions, UserLimits limits) throws IOException {
        return UserFileSystem.open(grant(permissions, limits), new Quotas());
    }

    private UserGrant grant(Set<Permission> permissions, UserLimits limits) {
        return new UserGrant("ann", home, "/", permissions, List.of(), false, limits);
    }

    private static UserLimits banning(String... wildcards) {
        return limits(Long.MAX_VALUE, List.of(wildcards));
    }

    private static UserLimits quota(long bytes) {
        return limits(bytes, List.of());
    }

    private static UserLimits limits(long quota, List<String> banned) {
        long none = Long.MAX_VALUE;
        int never = Integer.MAX_VALUE;
        return new UserLimits(never, never, never, none, none, none, none, quota, Duration.ofMinutes(1), banned);
    }

    private static List<String> names(UserFileSystem files, String folder) throws IOException {
        List<String> names = new ArrayList<>();
        files.list(VirtualPath.parse(folder), facts -> names.add(facts.name()));
        return names;
    }

    private static Kind problem(ThrowingCallable action) {
        FileProblem problem = catchThrowableOfType(FileProblem.class, action);
        return problem == null ? null : problem.kind();
    }
}

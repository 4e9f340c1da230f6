package org.lockkeeper.ftp.vfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.ftp.vfs.FileProblem.Kind;
import org.lockkeeper.spi.login.Permission;
import org.lockkeeper.spi.login.UserGrant;
import org.lockkeeper.spi.login.UserLimits;

class UserFileSystemTest {

    @TempDir
    Path temporary;

    private Path root;
    private Path outside;
    private UserFileSystem files;

    @BeforeEach
    void makeFolders() throws IOException {
        root = temporary.resolve("ann");
        // A prefix of strings, and no parent: startsWith on text would take it for inside.
        outside = Files.createDirectory(temporary.resolve("ann-evil"));
        Files.writeString(outside.resolve("secret"), "s");
        files = withPermissions(EnumSet.allOf(Permission.class));
    }

    @Test
    void makes_the_root_where_it_is_missing() {
        assertThat(root).isDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../ann-evil/secret", "/../../ann-evil/secret", "../../../../../../etc/passwd"})
    void dots_never_leave_the_root(String path) {
        assertThat(VirtualPath.parse(path).names()).doesNotContain("..");
        assertThat(Files.exists(root.resolve(VirtualPath.parse(path).toString().substring(1))))
                .isEqualTo(path.equals(".."));
        if (!path.equals("..")) {
            assertThat(problem(() -> files.readable(VirtualPath.parse(path)))).isEqualTo(Kind.NOT_FOUND);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"..\\ann-evil", "a\\b", "a\0b"})
    void names_that_could_be_more_than_one_step_are_refused(String name) {
        assertThat(problem(() -> files.writable(VirtualPath.parse(name), false)))
                .isEqualTo(Kind.BAD_NAME);
        assertThat(problem(() -> files.readable(VirtualPath.parse(name)))).isEqualTo(Kind.BAD_NAME);
        assertThat(problem(() -> files.makeFolder(VirtualPath.parse(name)))).isEqualTo(Kind.BAD_NAME);
    }

    @Test
    void an_absolute_path_begins_at_the_root() throws IOException {
        Files.writeString(root.resolve("f"), "x");
        assertThat(files.readable(VirtualPath.parse("/f")).path())
                .isEqualTo(root.resolve("f").toRealPath());
    }

    @Test
    void links_within_the_root_work() throws IOException {
        Files.createDirectory(root.resolve("d"));
        Files.writeString(root.resolve("d/f"), "x");
        Files.createSymbolicLink(root.resolve("l"), root.resolve("d"));
        Files.createSymbolicLink(root.resolve("lf"), Path.of("d/f"));
        files.requireFolder(VirtualPath.parse("l"));
        assertThat(files.readable(VirtualPath.parse("l/f")).path())
                .isEqualTo(root.resolve("d/f").toRealPath());
        assertThat(files.writable(VirtualPath.parse("lf"), false).path())
                .isEqualTo(root.resolve("d/f").toRealPath());
        assertThat(names("/")).contains("l", "lf", "d");
    }

    @Test
    void links_out_of_the_root_do_not_exist() throws IOException {
        Files.createSymbolicLink(root.resolve("d"), outside);
        Files.createSymbolicLink(root.resolve("f"), outside.resolve("secret"));
        assertThat(problem(() -> files.requireFolder(VirtualPath.parse("d")))).isEqualTo(Kind.NOT_FOUND);
        assertThat(problem(() -> files.list(VirtualPath.parse("d"), facts -> {})))
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(problem(() -> files.readable(VirtualPath.parse("f")))).isEqualTo(Kind.NOT_FOUND);
        assertThat(problem(() -> files.readable(VirtualPath.parse("d/secret")))).isEqualTo(Kind.NOT_FOUND);
        assertThat(problem(() -> files.writable(VirtualPath.parse("f"), false))).isEqualTo(Kind.NOT_FOUND);
        assertThat(problem(() -> files.writable(VirtualPath.parse("d/new"), false)))
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(problem(() -> files.facts(VirtualPath.parse("f")))).isEqualTo(Kind.NOT_FOUND);
        assertThat(problem(() -> files.makeFolder(VirtualPath.parse("d/x")))).isEqualTo(Kind.NOT_FOUND);
        assertThat(problem(() -> files.delete(VirtualPath.parse("d/secret")))).isEqualTo(Kind.NOT_FOUND);
        assertThat(problem(() -> files.rename(VirtualPath.parse("d/secret"), VirtualPath.parse("x"))))
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(names("/")).isEmpty();
    }

    @Test
    void nothing_is_renamed_into_a_link_out_of_the_root() throws IOException {
        Files.createSymbolicLink(root.resolve("d"), outside);
        Files.writeString(root.resolve("f"), "x");
        assertThat(problem(() -> files.rename(VirtualPath.parse("f"), VirtualPath.parse("d/f"))))
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(outside.resolve("f")).doesNotExist();
    }

    @Test
    void deleting_a_link_deletes_the_link() throws IOException {
        Files.createSymbolicLink(root.resolve("f"), outside.resolve("secret"));
        Files.createSymbolicLink(root.resolve("d"), outside);
        files.delete(VirtualPath.parse("f"));
        files.delete(VirtualPath.parse("d"));
        assertThat(outside.resolve("secret")).exists();
        assertThat(names("/")).isEmpty();
        assertThat(Files.exists(root.resolve("d"), LinkOption.NOFOLLOW_LINKS)).isFalse();
    }

    @Test
    void removing_a_link_to_a_folder_is_no_rmd() throws IOException {
        Files.createDirectory(root.resolve("d"));
        Files.createSymbolicLink(root.resolve("l"), root.resolve("d"));
        assertThat(problem(() -> files.removeFolder(VirtualPath.parse("l")))).isEqualTo(Kind.NOT_A_FOLDER);
        assertThat(root.resolve("d")).exists();
    }

    @Test
    void dangling_and_circular_links_do_not_exist() throws IOException {
        Files.createSymbolicLink(root.resolve("dangling"), root.resolve("nowhere"));
        Files.createSymbolicLink(root.resolve("circle"), root.resolve("circle"));
        for (String name : List.of("dangling", "circle")) {
            assertThat(problem(() -> files.readable(VirtualPath.parse(name))))
                    .as(name)
                    .isEqualTo(Kind.NOT_FOUND);
            assertThat(problem(() -> files.writable(VirtualPath.parse(name), false)))
                    .as(name)
                    .isEqualTo(Kind.NOT_FOUND);
        }
        assertThat(names("/")).isEmpty();
        assertThat(root.resolve("nowhere")).doesNotExist();
    }

    @Test
    void a_fifo_is_no_file() throws Exception {
        Process mkfifo = new ProcessBuilder("mkfifo", root.resolve("pipe").toString()).start();
        assertThat(mkfifo.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(problem(() -> files.readable(VirtualPath.parse("pipe")))).isEqualTo(Kind.NOT_A_FILE);
        assertThat(problem(() -> files.writable(VirtualPath.parse("pipe"), false)))
                .isEqualTo(Kind.NOT_A_FILE);
    }

    @ParameterizedTest
    @EnumSource(value = Permission.class, mode = EnumSource.Mode.EXCLUDE, names = "SEE_HIDDEN")
    void each_missing_permission_denies(Permission missing) throws IOException {
        Files.writeString(root.resolve("f"), "x");
        Files.createDirectory(root.resolve("d"));
        UserFileSystem limited = withPermissions(EnumSet.complementOf(EnumSet.of(missing)));
        VirtualPath file = VirtualPath.parse("f");
        ThrowingCallable forbidden =
                switch (missing) {
                    case LIST -> () -> limited.list(VirtualPath.ROOT, facts -> {});
                    case DOWNLOAD -> () -> limited.readable(file);
                    case UPLOAD -> () -> limited.writable(file, false);
                    case APPEND -> () -> limited.writable(file, true);
                    case DELETE -> () -> limited.delete(file);
                    case RENAME -> () -> limited.rename(file, VirtualPath.parse("g"));
                    case CREATE_FOLDER -> () -> limited.makeFolder(VirtualPath.parse("n"));
                    case DELETE_FOLDER -> () -> limited.removeFolder(VirtualPath.parse("d"));
                    case SEE_HIDDEN -> throw new IllegalArgumentException("denies nothing, but hides");
                };
        assertThat(problem(forbidden)).isEqualTo(Kind.DENIED);
        assertThat(root.resolve("f")).exists();
        assertThat(root.resolve("d")).exists();
        assertThat(root.resolve("n")).doesNotExist();
    }

    @Test
    void without_list_no_facts_are_told() throws IOException {
        Files.writeString(root.resolve("f"), "x");
        UserFileSystem blind = withPermissions(EnumSet.complementOf(EnumSet.of(Permission.LIST)));
        assertThat(problem(() -> blind.facts(VirtualPath.parse("f")))).isEqualTo(Kind.DENIED);
    }

    @Test
    void rename_never_overwrites() throws IOException {
        Files.writeString(root.resolve("f"), "f");
        Files.writeString(root.resolve("g"), "g");
        Files.createDirectory(root.resolve("d"));
        assertThat(problem(() -> files.rename(VirtualPath.parse("f"), VirtualPath.parse("g"))))
                .isEqualTo(Kind.EXISTS);
        assertThat(problem(() -> files.rename(VirtualPath.parse("f"), VirtualPath.parse("d"))))
                .isEqualTo(Kind.EXISTS);
        assertThat(root.resolve("g")).hasContent("g");
        files.rename(VirtualPath.parse("f"), VirtualPath.parse("d/f"));
        assertThat(root.resolve("d/f")).hasContent("f");
    }

    @Test
    void a_folder_is_not_moved_into_itself_and_the_root_not_at_all() throws IOException {
        Files.createDirectory(root.resolve("d"));
        assertThat(problem(() -> files.rename(VirtualPath.parse("d"), VirtualPath.parse("d/e"))))
                .isEqualTo(Kind.BAD_NAME);
        assertThat(problem(() -> files.rename(VirtualPath.ROOT, VirtualPath.parse("x"))))
                .isEqualTo(Kind.DENIED);
        assertThat(problem(() -> files.rename(VirtualPath.parse("d"), VirtualPath.ROOT)))
                .isEqualTo(Kind.BAD_NAME);
    }

    @Test
    void the_root_is_not_removed_nor_written() {
        assertThat(problem(() -> files.removeFolder(VirtualPath.ROOT))).isEqualTo(Kind.DENIED);
        assertThat(problem(() -> files.delete(VirtualPath.ROOT))).isEqualTo(Kind.NOT_A_FILE);
        assertThat(problem(() -> files.writable(VirtualPath.ROOT, false))).isEqualTo(Kind.NOT_A_FILE);
        assertThat(problem(() -> files.makeFolder(VirtualPath.ROOT))).isEqualTo(Kind.EXISTS);
    }

    @Test
    void folders_go_only_when_empty_and_files_not_as_folders() throws IOException {
        Files.createDirectory(root.resolve("d"));
        Files.writeString(root.resolve("d/f"), "x");
        assertThat(problem(() -> files.removeFolder(VirtualPath.parse("d")))).isEqualTo(Kind.NOT_EMPTY);
        assertThat(problem(() -> files.removeFolder(VirtualPath.parse("d/f")))).isEqualTo(Kind.NOT_A_FOLDER);
        assertThat(problem(() -> files.removeFolder(VirtualPath.parse("nope")))).isEqualTo(Kind.NOT_FOUND);
        assertThat(problem(() -> files.delete(VirtualPath.parse("d")))).isEqualTo(Kind.NOT_A_FILE);
    }

    @Test
    void what_lies_below_a_file_does_not_exist() throws IOException {
        Files.writeString(root.resolve("f"), "x");
        assertThat(problem(() -> files.readable(VirtualPath.parse("f/x")))).isEqualTo(Kind.NOT_FOUND);
        assertThat(problem(() -> files.writable(VirtualPath.parse("f/x"), false)))
                .isEqualTo(Kind.NOT_A_FOLDER);
        assertThat(problem(() -> files.requireFolder(VirtualPath.parse("f/x/y"))))
                .isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void a_name_longer_than_the_file_store_takes_is_a_bad_name() {
        VirtualPath path = VirtualPath.parse("x".repeat(1_000));
        assertThat(problem(() -> files.makeFolder(path))).isEqualTo(Kind.BAD_NAME);
        assertThat(problem(() -> files.readable(path))).isEqualTo(Kind.BAD_NAME);
    }

    @Test
    void facts_of_one_file_are_stable_and_of_two_distinct() throws IOException {
        Files.writeString(root.resolve("f"), "x");
        Files.writeString(root.resolve("g"), "x");
        FileFacts f = files.facts(VirtualPath.parse("f"));
        assertThat(f.unique())
                .matches("[0-9a-zA-Z]+")
                .isEqualTo(files.facts(VirtualPath.parse("f")).unique())
                .isNotEqualTo(files.facts(VirtualPath.parse("g")).unique());
    }

    private UserFileSystem withPermissions(EnumSet<Permission> permissions) throws IOException {
        return UserFileSystem.open(
                new UserGrant("ann", root, "/", permissions, List.of(), false, UserLimits.UNLIMITED), new Quotas());
    }

    private List<String> names(String folder) throws IOException {
        List<String> names = new ArrayList<>();
        files.list(VirtualPath.parse(folder), facts -> names.add(facts.name()));
        return names;
    }

    private static Kind problem(ThrowingCallable action) {
        return FileErrors.translate(catchThrowableOfType(IOException.class, action))
                .kind();
    }
}

package org.lockkeeper.ftp.vfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.spi.config.ProtocolSwitches.UploadPolicy;
import org.lockkeeper.spi.login.Permission;
import org.lockkeeper.spi.login.UserGrant;
import org.lockkeeper.spi.login.UserLimits;

/** A link that is put in the place of a folder between the check and the use leads nobody out of the root. */
class SwapRaceTest {

    private static final int ROUNDS = 1_500;
    private static final VirtualPath SECRET = VirtualPath.parse("/d/secret");

    @TempDir
    Path temp;

    private Path root;
    private Path outside;
    private UserFileSystem files;

    @BeforeEach
    void a_home_with_a_folder_and_a_folder_outside() throws IOException {
        root = Files.createDirectory(temp.resolve("ann")).toRealPath();
        outside = Files.createDirectory(temp.resolve("bob")).toRealPath();
        Files.createDirectory(root.resolve("d"));
        Files.writeString(root.resolve("d/secret"), "mine");
        Files.writeString(outside.resolve("secret"), "bob's");
        files = UserFileSystem.open(
                new UserGrant("ann", root, "/", Set.of(Permission.values()), List.of(), false, UserLimits.UNLIMITED),
                new Quotas());
    }

    @AfterEach
    void close() {
        files.close();
    }

    @Test
    void a_download_that_was_checked_reads_nothing_outside() throws IOException {
        JailedFile file = files.readable(SECRET);
        putALinkInTheFoldersPlace();
        refused(file::openForReading);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_upload_that_was_checked_writes_nothing_outside(boolean atomic) throws IOException {
        JailedFile file = files.writable(SECRET, false);
        putALinkInTheFoldersPlace();
        refused(() -> UploadFile.open(file, 0, false, new UploadPolicy(atomic, false, false, true)));
        assertThat(outside).isDirectoryContaining("glob:**/secret").isDirectoryNotContaining("glob:**.part");
        assertThat(outside.resolve("secret")).hasContent("bob's");
    }

    @Test
    void an_upload_under_way_stays_in_the_folder_that_it_began_in() throws IOException {
        JailedFile file = files.writable(VirtualPath.parse("/d/new"), false);
        try (UploadFile upload = UploadFile.open(file, 0, false, new UploadPolicy(true, false, true, true))) {
            putALinkInTheFoldersPlace();
            upload.complete();
        }
        assertThat(root.resolve("moved/new")).exists();
        assertThat(outside.resolve("new")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(Attempt.class)
    void nothing_outside_is_touched_however_often_the_folder_is_swapped(Attempt attempt) throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        ExecutorService attacker = Executors.newSingleThreadExecutor();
        Future<?> swaps = attacker.submit(swapUntil(enough));
        try {
            for (int i = 0; i < ROUNDS; i++) {
                attempt(attempt, i);
            }
        } finally {
            enough.set(true);
            swaps.get();
            attacker.shutdownNow();
        }
        assertThat(outside.resolve("secret")).hasContent("bob's");
        try (var left = Files.list(outside)) {
            assertThat(left).hasSize(1);
        }
        assertThat(Files.getLastModifiedTime(outside.resolve("secret")).toInstant())
                .isAfter(Instant.EPOCH.plusSeconds(1));
    }

    private void attempt(Attempt attempt, int round) {
        try {
            attempt.action.run(files, round);
        } catch (FileProblem expected) {
            assertThat(expected.kind())
                    .isIn(FileProblem.Kind.NOT_FOUND, FileProblem.Kind.NOT_A_FOLDER, FileProblem.Kind.EXISTS);
        } catch (IOException e) {
            throw new AssertionError("an error that no client can be told: " + e, e);
        }
    }

    private Callable<Void> swapUntil(AtomicBoolean enough) throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), outside);
        return () -> {
            Path folder = root.resolve("d");
            Path aside = temp.resolve("aside");
            while (!enough.get()) {
                Files.move(folder, aside, StandardCopyOption.ATOMIC_MOVE);
                Files.move(link, folder, StandardCopyOption.ATOMIC_MOVE);
                Files.move(folder, link, StandardCopyOption.ATOMIC_MOVE);
                Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            return null;
        };
    }

    private void putALinkInTheFoldersPlace() throws IOException {
        Files.move(root.resolve("d"), root.resolve("moved"));
        Files.createSymbolicLink(root.resolve("d"), outside);
    }

    private static void refused(ThrowingCallable action) {
        assertThat(catchThrowableOfType(FileProblem.class, action).kind()).isEqualTo(FileProblem.Kind.NOT_FOUND);
    }

    enum Attempt {
        DELETE((files, round) -> files.delete(SECRET)),
        RENAME_FROM((files, round) -> files.rename(SECRET, VirtualPath.parse("/stolen" + round))),
        RENAME_TO((files, round) -> files.rename(VirtualPath.parse("/d/secret"), VirtualPath.parse("/d/new" + round))),
        REMOVE_FOLDER((files, round) -> files.removeFolder(VirtualPath.parse("/d/none"))),
        TIME((files, round) -> files.setModified(SECRET, Instant.EPOCH)),
        LIST((files, round) -> files.list(
                VirtualPath.parse("/d"), facts -> assertThat(facts.size()).isNotEqualTo(5)));

        private final Action action;

        Attempt(Action action) {
            this.action = action;
        }
    }

    @FunctionalInterface
    private interface Action {
        void run(UserFileSystem files, int round) throws IOException;
    }
}

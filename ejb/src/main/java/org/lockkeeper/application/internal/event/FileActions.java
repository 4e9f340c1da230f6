package org.lockkeeper.application.internal.event;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.lockkeeper.domain.connection.RemoteException;

/** What is done to files within the Site. */
@Dependent
class FileActions implements Action {

    private final Clock clock;

    @Inject
    FileActions(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Set<ActionType> types() {
        return Set.of(ActionType.COPY, ActionType.MOVE, ActionType.RENAME, ActionType.DELETE, ActionType.CLEAN_UP);
    }

    @Override
    public String run(Task task) throws RemoteException {
        try {
            return switch (task.spec().type()) {
                case COPY -> copy(task, task.files().target(task.path("path", "")));
                case MOVE -> move(task, task.files().target(task.path("path", "")));
                case RENAME -> rename(task);
                case DELETE -> delete(task);
                default -> cleanUp(task);
            };
        } catch (IOException e) {
            throw RemoteException.passing(task.spec().type() + " failed: " + e + ".", e);
        }
    }

    private static String copy(Task task, Path target) throws IOException, RemoteException {
        Path source = task.source();
        if (source.equals(target)) {
            throw RemoteException.lasting("The file would be copied to itself.", null);
        }
        Path part = target.resolveSibling(".lockkeeper-" + task.run() + ".part");
        Files.copy(source, part, StandardCopyOption.REPLACE_EXISTING, LinkOption.NOFOLLOW_LINKS);
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return "copied to " + target.getFileName();
    }

    private static String move(Task task, Path target) throws IOException, RemoteException {
        if (task.repeated() && !task.sourceIsThere() && Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            return "is at " + target.getFileName() + " already";
        }
        Files.move(task.source(), target, StandardCopyOption.REPLACE_EXISTING);
        return "moved to " + target.getFileName();
    }

    private static String rename(Task task) throws IOException, RemoteException {
        String name = TextTemplate.expand(task.spec().text("name").orElse(""), task.values(), Escape.NAME);
        String checked = Escape.NAME.apply(name);
        Path target = Path.of(task.values().get("file").orElse("")).resolveSibling(checked);
        if (!target.getParent()
                .equals(Path.of(task.values().get("file").orElse("")).getParent())) {
            throw RemoteException.lasting("'" + checked + "' cannot be the name of a file.", null);
        }
        return move(task, target);
    }

    private static String delete(Task task) throws IOException, RemoteException {
        if (task.repeated() && !task.sourceIsThere()) {
            return "is gone already";
        }
        Files.delete(task.source());
        return "deleted";
    }

    private String cleanUp(Task task) throws IOException, RemoteException {
        Path folder = task.files()
                .existingFolder(
                        TextTemplate.expand(task.spec().text("folder").orElse("/"), task.values(), Escape.PATH));
        Instant limit = clock.instant()
                .minus(Duration.ofDays(task.spec().number("olderThanDays").orElseThrow()));
        String pattern = task.spec().text("pattern").orElse("*");
        int deleted = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)
                        && Wildcard.matches(pattern, entry.getFileName().toString())
                        && Files.getLastModifiedTime(entry, LinkOption.NOFOLLOW_LINKS)
                                .toInstant()
                                .isBefore(limit)) {
                    Files.delete(entry);
                    deleted++;
                }
            }
        }
        return deleted + " files deleted";
    }
}

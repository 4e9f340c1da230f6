package org.lockkeeper.ftp.vfs;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a folder entry by entry, without holding it in memory. */
final class FolderReader {

    private FolderReader() {}

    static void read(Path folder, Jail jail, UserFileSystem.FactsConsumer consumer) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                Optional<FileFacts> facts = facts(entry, jail);
                if (facts.isPresent()) {
                    consumer.accept(facts.get());
                }
            }
        } catch (DirectoryIteratorException e) {
            throw FileErrors.translate(e.getCause());
        }
    }

    /** Empty where the entry has gone meanwhile, dangles, or leads out of the root: to the client it is not there. */
    private static Optional<FileFacts> facts(Path entry, Jail jail) {
        try {
            return Optional.of(FileFacts.read(entry.getFileName().toString(), entry, jail));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}

package org.lockkeeper.ftp.vfs;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;

/** Reads a folder entry by entry, without holding it in memory. */
final class FolderReader {

    private FolderReader() {}

    static void read(Path folder, Jail jail, UserFileSystem.FactsConsumer consumer) throws IOException {
        try (FolderHandle handle = jail.handle(folder)) {
            for (Iterator<Path> entries = handle.entries(); entries.hasNext(); ) {
                Optional<FileFacts> facts = facts(handle, entries.next().getFileName(), folder, jail);
                if (facts.isPresent()) {
                    consumer.accept(facts.get());
                }
            }
        } catch (DirectoryIteratorException e) {
            throw FileErrors.translate(e.getCause());
        }
    }

    /** Empty where the entry has gone meanwhile, dangles, or leads out of the root: to the client it is not there. */
    private static Optional<FileFacts> facts(FolderHandle handle, Path name, Path folder, Jail jail) {
        try {
            return Optional.of(FileFacts.read(name.toString(), handle, name, () -> folder.resolve(name), jail));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}

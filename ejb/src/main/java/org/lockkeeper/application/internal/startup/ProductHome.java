package org.lockkeeper.application.internal.startup;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The product's own folder, as far as administrators' folders must keep away from it. */
@Dependent
public class ProductHome {

    private final Path root;

    /** As the start-up settings say. */
    public ProductHome() {
        this(StartupSettings.home(StartupSource.ofProcess()));
    }

    /** For tests. */
    public ProductHome(Path root) {
        this.root = root;
    }

    /** Where a new Site keeps its files. */
    public Path siteFolder(String site) {
        return new ServerHome(root).site(site);
    }

    /**
     * Reads the path of a folder that clients shall reach.
     *
     * @return normalized
     * @throws IllegalArgumentException where it is not absolute, or the database or the key vault would be in it
     */
    public Path clientFolder(String text) {
        Path folder = parse(text);
        if (!folder.isAbsolute()) {
            throw new IllegalArgumentException("must be an absolute path");
        }
        Path real = real(folder);
        Path home = real(root);
        boolean outside = !real.startsWith(home) && !home.startsWith(real);
        if (!outside && !isBelow(real, home.resolve("sites"))) {
            throw new IllegalArgumentException(
                    "must not be, hold, or lie in the product's own folder, save below its folder \"sites\"");
        }
        return folder;
    }

    private static boolean isBelow(Path folder, Path sites) {
        return folder.startsWith(sites) && !folder.equals(sites);
    }

    private static Path parse(String text) {
        if (text == null
                || text.isBlank()
                || text.length() > 1000
                || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("must be the path of a folder, of at most 1000 characters");
        }
        try {
            return Path.of(text).normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("is no path: " + e.getReason(), e);
        }
    }

    /** With links followed, as far as the folders exist. */
    private static Path real(Path folder) {
        Path existing = folder;
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing == null) {
            return folder;
        }
        try {
            return existing.toRealPath().resolve(existing.relativize(folder)).normalize();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.lockkeeper.spi.login;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What holds in one folder and below it, until a deeper one says otherwise.
 *
 * @param path as the client sees it, absolute, for instance {@code /in}
 * @param target where the folder really is (a virtual folder); empty for one that lies in the user's root
 * @param permissions instead of those of the folder above
 */
public record FolderGrant(String path, Optional<Path> target, Set<Permission> permissions) {

    /** Makes the set immutable and refuses a relative path. */
    public FolderGrant {
        permissions = Set.copyOf(permissions);
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("folder '" + path + "' is not absolute");
        }
    }
}

package org.lockkeeper.spi.login;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What a logged-in user may do; settled at login, in force until the session ends.
 *
 * @param user the account's name as stored
 * @param root the folder that the client sees as {@code /}; made at login where it is missing
 * @param startFolder where the session begins, as the client sees it, for instance {@code /}
 * @param permissions what is allowed where no folder says otherwise
 * @param folders virtual folders, and folders with permissions of their own
 * @param dataProtectionRequired whether transfers in clear (PROT C) are refused
 * @param limits bounds on what the user can do
 */
public record UserGrant(
        String user,
        Path root,
        String startFolder,
        Set<Permission> permissions,
        List<FolderGrant> folders,
        boolean dataProtectionRequired,
        UserLimits limits) {

    /** Makes the collections immutable. */
    public UserGrant {
        permissions = Set.copyOf(permissions);
        folders = List.copyOf(folders);
    }
}

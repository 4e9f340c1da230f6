package org.lockkeeper.domain.user;

import java.nio.file.Path;
import org.lockkeeper.domain.settings.Settings;

/**
 * A user's home: always the Site's root folder, or below it.
 *
 * @param siteRoot absolute
 * @param home absolute, within {@code siteRoot}
 */
public record HomeFolder(Path siteRoot, Path home) {

    /**
     * Finds the home.
     *
     * @param siteRoot absolute path
     * @param homeFolder the setting in force, relative to it
     * @throws IllegalArgumentException where the result would lie outside, or the user's name is no {@link UserName}
     */
    public static HomeFolder of(Path siteRoot, String homeFolder, String userName) {
        Path root = siteRoot.normalize();
        String relative = homeFolder.replace(Settings.USER_VARIABLE, UserName.check(userName));
        Path home = root.resolve(Settings.HOME_FOLDER.type().of(relative)).normalize();
        if (!root.isAbsolute() || !home.startsWith(root)) {
            throw new IllegalArgumentException("the home folder lies outside of the Site's root folder");
        }
        return new HomeFolder(root, home);
    }

    /** The home as a client sees it that sees the Site's root folder as {@code /}. */
    public String seenFromSiteRoot() {
        return "/" + siteRoot.relativize(home).toString().replace('\\', '/');
    }
}

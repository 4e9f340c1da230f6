package org.lockkeeper.ftp.vfs;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.lockkeeper.spi.login.FolderGrant;
import org.lockkeeper.spi.login.Permission;
import org.lockkeeper.spi.login.UserGrant;

/**
 * The tree that a user sees: his root, virtual folders put into it, and permissions that a folder hands down to all below it
 * until a deeper one has its own.
 */
final class FolderTree {

    private final List<Mount> mountsDeepestFirst = new ArrayList<>();
    private final List<Rule> rulesDeepestFirst = new ArrayList<>();

    /** Makes folders that are missing: the root, and the targets of virtual folders. */
    FolderTree(UserGrant grant) throws IOException {
        Files.createDirectories(grant.root());
        mountsDeepestFirst.add(new Mount(VirtualPath.ROOT, new Jail(grant.root())));
        rulesDeepestFirst.add(new Rule(VirtualPath.ROOT, grant.permissions()));
        for (FolderGrant folder : grant.folders()) {
            add(folder);
        }
        mountsDeepestFirst.sort(
                Comparator.comparingInt(mount -> -mount.at().names().size()));
        rulesDeepestFirst.sort(
                Comparator.comparingInt(rule -> -rule.at().names().size()));
    }

    private void add(FolderGrant folder) throws IOException {
        VirtualPath at = VirtualPath.parse(folder.path());
        rulesDeepestFirst.add(0, new Rule(at, folder.permissions()));
        if (folder.target().isPresent()) {
            Files.createDirectories(folder.target().get());
            mountsDeepestFirst.add(0, new Mount(at, new Jail(folder.target().get())));
        }
    }

    /** Where a path really is. */
    Place locate(VirtualPath path) {
        Mount mount = mountsDeepestFirst.stream()
                .filter(candidate -> candidate.at().contains(path))
                .findFirst()
                .orElseThrow();
        return new Place(mount.jail(), mount.at().relative(path));
    }

    /** What holds for the entries of a folder. */
    Set<Permission> permissions(VirtualPath folder) {
        return rulesDeepestFirst.stream()
                .filter(rule -> rule.at().contains(folder))
                .findFirst()
                .orElseThrow()
                .permissions();
    }

    /** The virtual folders that are entries of this one. */
    List<VirtualPath> virtualIn(VirtualPath folder) {
        return mountsDeepestFirst.stream()
                .map(Mount::at)
                .filter(at -> !at.isRoot() && at.parent().equals(folder))
                .toList();
    }

    /** Whether a virtual folder is this one or lies below it: then it can be neither removed nor renamed. */
    boolean holdsVirtual(VirtualPath path) {
        return mountsDeepestFirst.stream().map(Mount::at).anyMatch(at -> !at.isRoot() && path.contains(at));
    }

    /**
     * A real place.
     *
     * @param jail that holds it
     * @param inner the path as seen from the jail's root
     */
    record Place(Jail jail, VirtualPath inner) {}

    private record Mount(VirtualPath at, Jail jail) {}

    private record Rule(VirtualPath at, Set<Permission> permissions) {}
}

package org.lockkeeper.ftp.vfs;

import java.util.ArrayList;
import java.util.List;

/**
 * A path as the client sees it: absolute, without {@code .} and {@code ..}. Going up from the root stays at the root
 * (RFC 3659 section 6).
 *
 * @param names from the root down; empty is the root
 */
public record VirtualPath(List<String> names) {

    /** The root. */
    public static final VirtualPath ROOT = new VirtualPath(List.of());

    /** Makes the list immutable. */
    public VirtualPath {
        names = List.copyOf(names);
    }

    /** Reads an absolute path. */
    public static VirtualPath parse(String path) {
        return ROOT.resolve(path);
    }

    /** Where {@code argument} leads from here; an absolute one leads from the root, an empty one nowhere else. */
    public VirtualPath resolve(String argument) {
        List<String> result = argument.startsWith("/") ? new ArrayList<>() : new ArrayList<>(names);
        for (String name : argument.split("/")) {
            step(result, name);
        }
        return new VirtualPath(result);
    }

    private static void step(List<String> path, String name) {
        if (name.equals("..")) {
            if (!path.isEmpty()) {
                path.remove(path.size() - 1);
            }
        } else if (!name.isEmpty() && !name.equals(".")) {
            path.add(name);
        }
    }

    /** The folder above; the root's is the root. */
    public VirtualPath parent() {
        return isRoot() ? this : new VirtualPath(names.subList(0, names.size() - 1));
    }

    /** The last name; empty for the root. */
    public String name() {
        return isRoot() ? "" : names.get(names.size() - 1);
    }

    /** Whether this is {@code /}. */
    public boolean isRoot() {
        return names.isEmpty();
    }

    /** How {@code other}, which this contains, is seen from here as from a root. */
    public VirtualPath relative(VirtualPath other) {
        return new VirtualPath(other.names.subList(names.size(), other.names.size()));
    }

    /** Whether a name on the way begins with a dot. */
    public boolean isHidden() {
        return names.stream().anyMatch(name -> name.startsWith("."));
    }

    /** Whether {@code other} is this path or below it. */
    public boolean contains(VirtualPath other) {
        return other.names.size() >= names.size()
                && other.names.subList(0, names.size()).equals(names);
    }

    @Override
    public String toString() {
        return "/" + String.join("/", names);
    }
}

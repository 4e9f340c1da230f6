package org.lockkeeper.application.internal.event;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.lockkeeper.domain.connection.RemoteException;
import org.lockkeeper.domain.connection.RemoteFiles;
import org.lockkeeper.domain.connection.RemoteHosts;
import org.lockkeeper.domain.connection.RemoteTarget;

/** PUSH and PULL. */
@Dependent
class TransferActions implements Action {

    private static final int MAX_FILES = 10_000;

    private final Profiles profiles;
    private final RemoteHosts hosts;

    @Inject
    TransferActions(Profiles profiles, RemoteHosts hosts) {
        this.profiles = profiles;
        this.hosts = hosts;
    }

    @Override
    public Set<ActionType> types() {
        return Set.of(ActionType.PUSH, ActionType.PULL);
    }

    @Override
    public String run(Task task) throws RemoteException {
        RemoteTarget target = profiles.target(task.profile());
        if (!target.mode().files()) {
            throw RemoteException.lasting("Profile '" + target.profile() + "' reaches no files.", null);
        }
        return task.spec().type() == ActionType.PUSH ? push(task, target) : pull(task, target);
    }

    private String push(Task task, RemoteTarget target) throws RemoteException {
        String path = task.path("path", "/%name%");
        if (task.spec().flag("move") && task.repeated() && !task.sourceIsThere()) {
            return confirm(task, target, path);
        }
        Path source = task.source();
        String sent;
        try (FileChannel file = task.files().open(source);
                RemoteFiles remote = hosts.connect(target, RemoteHosts.Steps.UNHEARD)) {
            sent = remote.put(file, path, temporaryName(task, source, file.size()));
        } catch (IOException e) {
            throw RemoteException.passing("The file " + source.getFileName() + " cannot be read: " + e + ".", e);
        }
        return task.spec().flag("move") ? sent + "; " + remove(source) : sent;
    }

    /** An earlier attempt has removed the file here, so it had arrived; better ask than believe. */
    private String confirm(Task task, RemoteTarget target, String path) throws RemoteException {
        try (RemoteFiles remote = hosts.connect(target, RemoteHosts.Steps.UNHEARD)) {
            OptionalLong size = remote.size(path);
            if (size.isPresent()) {
                return size.getAsLong() + " bytes are at " + target.address() + path + " already";
            }
        }
        throw RemoteException.lasting(
                "The file is neither here nor at " + target.address() + path + " any more.", null);
    }

    /** Another content gets another name, so that it is never taken for the rest of this one. */
    private static String temporaryName(Task task, Path source, long size) throws IOException {
        long modified = Files.getLastModifiedTime(source).toMillis();
        return ".lockkeeper-" + task.run() + "-" + Long.toHexString(modified) + "-" + Long.toHexString(size) + ".part";
    }

    private static String remove(Path source) throws RemoteException {
        try {
            Files.delete(source);
            return "removed here";
        } catch (IOException e) {
            throw RemoteException.passing("The file was sent but cannot be removed here: " + e + ".", e);
        }
    }

    private String pull(Task task, RemoteTarget target) throws RemoteException {
        String path = task.path("path", "/");
        Path folder = task.files()
                .folder(TextTemplate.expand(task.spec().text("folder").orElse("/"), task.values(), Escape.PATH));
        String remoteFolder = path.substring(0, path.lastIndexOf('/') + 1);
        String pattern = path.substring(remoteFolder.length());
        int count = 0;
        long bytes = 0;
        try (RemoteFiles remote = hosts.connect(target, RemoteHosts.Steps.UNHEARD)) {
            for (String name : names(remote, remoteFolder, pattern)) {
                bytes += fetch(task, remote, remoteFolder + name, folder.resolve(Escape.NAME.apply(name)));
                count++;
            }
        }
        return count + " files with " + bytes + " bytes from " + target.address() + path;
    }

    private static List<String> names(RemoteFiles remote, String folder, String pattern) throws RemoteException {
        if (!pattern.contains("*") && !pattern.contains("?")) {
            return List.of(pattern);
        }
        List<String> names = remote.names(folder.isEmpty() ? "/" : folder).stream()
                .filter(name -> !name.isEmpty() && !name.equals(".") && !name.equals(".."))
                .filter(name -> name.chars().noneMatch(Character::isISOControl))
                .filter(name -> Wildcard.matches(pattern, name))
                .toList();
        if (names.size() > MAX_FILES) {
            throw RemoteException.lasting("More than " + MAX_FILES + " files match; narrow the path.", null);
        }
        return names;
    }

    private static long fetch(Task task, RemoteFiles remote, String from, Path to) throws RemoteException {
        Path part = to.resolveSibling(".lockkeeper-" + task.run() + "-" + to.getFileName() + ".part");
        try {
            long bytes;
            try (FileChannel file = FileChannel.open(
                    part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ)) {
                bytes = remote.get(from, file);
                file.force(true);
            }
            Files.move(part, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            if (task.spec().flag("move")) {
                remote.delete(from);
            }
            return bytes;
        } catch (IOException e) {
            throw RemoteException.passing("The file " + to.getFileName() + " cannot be written: " + e + ".", e);
        }
    }
}

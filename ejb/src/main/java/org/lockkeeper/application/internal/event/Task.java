package org.lockkeeper.application.internal.event;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.domain.connection.RemoteException;
import org.lockkeeper.domain.event.EventValues;

/**
 * One action about to be done.
 *
 * @param run number of the run: what names that must not collide are made of
 * @param repeated whether an earlier attempt may have done it already
 */
record Task(long run, boolean repeated, ActionSpec spec, EventValues values, SiteFiles files) {

    /** The file that the event is about. */
    Path source() throws RemoteException {
        return files.source(sourceName());
    }

    boolean sourceIsThere() throws RemoteException {
        return files.exists(sourceName());
    }

    private String sourceName() throws RemoteException {
        return values.get(EventValues.FILE)
                .orElseThrow(() -> RemoteException.lasting("This event is about no file.", null));
    }

    /** A path with its variables; {@code fallback} where it is not given. What ends in a slash gets the file's name. */
    String path(String field, String fallback) throws RemoteException {
        String path = TextTemplate.expand(spec.text(field).orElse(fallback), values, Escape.PATH);
        return path.endsWith("/") ? path + Escape.NAME.apply(values.get("name").orElse("")) : path;
    }

    /** A single line of text. */
    String line(String field) throws RemoteException {
        return TextTemplate.expand(spec.text(field).orElse(""), withChecksum(List.of(field)), Escape.LINE);
    }

    /** Arguments, each by itself. */
    List<String> arguments(String field) throws RemoteException {
        EventValues known = withChecksum(List.of(field));
        return spec.list(field).stream()
                .map(item -> TextTemplate.expand(item, known, Escape.ARGUMENT))
                .toList();
    }

    /** The values, with the checksum where one of these fields uses it. */
    EventValues withChecksum(List<String> fields) throws RemoteException {
        boolean used = fields.stream()
                .flatMap(field -> spec.list(field).stream())
                .anyMatch(text -> TextTemplate.uses(text, Variables.SHA256));
        return used ? withChecksum() : values;
    }

    /** The values with the checksum of the file, where the event is about one that is there. */
    EventValues withChecksum() throws RemoteException {
        Optional<String> file = values.get(EventValues.FILE);
        return file.isPresent() && sourceIsThere() ? values.with(Variables.SHA256, SiteFiles.sha256(source())) : values;
    }

    String profile() {
        return spec.text("profile").orElseThrow();
    }
}

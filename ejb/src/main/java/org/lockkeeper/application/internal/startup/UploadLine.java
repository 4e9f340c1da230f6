package org.lockkeeper.application.internal.startup;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.lockkeeper.spi.config.ListenerBinding.Mode;
import org.lockkeeper.spi.login.Secret;
import org.lockkeeper.spi.session.ListenerStatus;
import org.lockkeeper.spi.session.ServerStatus;

/**
 * The first upload with curl, to be pasted into a shell as it stands.
 *
 * @param certificate to be trusted
 * @param result says whether the password of {@code demo} is known
 */
record UploadLine(Path certificate, StartResult result) {

    String of(ServerStatus status) {
        return explicit(status)
                .filter(listener -> result.demoExists())
                .map(listener -> "curl --ssl-reqd --cacert " + quoted(certificate.toString()) + " -T README.md --user "
                        + quoted(user()) + " ftp://localhost:" + listener.port() + "/")
                .findFirst()
                .orElse("make a user on the Site first");
    }

    private static Stream<ListenerStatus> explicit(ServerStatus status) {
        return status.listeners().stream()
                .filter(listener -> listener.site().equals(FirstSite.NAME))
                .filter(listener -> listener.binding().mode() == Mode.EXPLICIT);
    }

    private String user() {
        return FirstSite.DEMO
                + result.demoPassword()
                        .map(Secret::copy)
                        .map(text -> ":" + new String(text))
                        .orElse("");
    }

    private static String quoted(String text) {
        return text.matches("[A-Za-z0-9_./:@+-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}

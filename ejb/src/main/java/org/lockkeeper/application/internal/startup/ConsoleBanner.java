package org.lockkeeper.application.internal.startup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Optional;
import org.lockkeeper.spi.session.ServerStatus;

/**
 * Writes the banner to the console itself: WildFly leads the standard output stream into server.log, and a generated
 * password must not end up there.
 */
@Dependent
class ConsoleBanner {

    private static final int HTTPS_PORT = 8443;

    private final OutputStream console;
    private final StartupSource source;

    @Inject
    ConsoleBanner() {
        this(new FileOutputStream(FileDescriptor.out), StartupSource.ofProcess());
    }

    ConsoleBanner(OutputStream console, StartupSource source) {
        this.console = console;
        this.source = source;
    }

    void print(StartResult result, ServerStatus status, Optional<String> portOffset) {
        StartupSettings settings = StartupSettings.read(source);
        PrintStream out = new PrintStream(console, true, Charset.defaultCharset());
        out.println();
        out.println("  Lockkeeper");
        out.println("  Administration  https://localhost:" + httpsPort(portOffset) + "/");
        result.adminPassword()
                .ifPresent(password -> out.println("  Administrator   " + settings.adminUser() + "   password "
                        + new String(password.copy()) + "   (shown only now)"));
        out.println("  " + (status.ready() ? "First upload    " + upload(result, status, settings) : problem()));
        out.println();
    }

    private static int httpsPort(Optional<String> portOffset) {
        return HTTPS_PORT
                + portOffset
                        .filter(text -> text.matches("\\d{1,5}"))
                        .map(Integer::valueOf)
                        .orElse(0);
    }

    private static String upload(StartResult result, ServerStatus status, StartupSettings settings) {
        return new UploadLine(new ServerHome(settings.home()).defaultCertificate(), result).of(status);
    }

    private static String problem() {
        return "FTPS            not every listener is open: see the log and the dashboard";
    }
}

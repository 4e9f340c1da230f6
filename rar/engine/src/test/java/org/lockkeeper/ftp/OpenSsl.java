package org.lockkeeper.ftp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code openssl s_client} as an FTPS client: it offers what it is told to, and nothing else. */
final class OpenSsl {

    private static final Pattern AGREED = Pattern.compile("New, (TLSv[\\d.]+), Cipher is (\\S+)");
    private static final Pattern LISTED = Pattern.compile("(TLS_\\S+) +- (\\S+) .*Enc=.*");

    private final int port;

    OpenSsl(int port) {
        this.port = port;
    }

    /** Its own names of the suites of TLS 1.2 that need a certificate, by their IANA names. */
    static Map<String, String> suites12() {
        Map<String, String> names = new LinkedHashMap<>();
        String list = Tool.run(
                "", "openssl", "ciphers", "-v", "-stdname", "ALL:COMPLEMENTOFALL:!aNULL:!PSK:!SRP:@SECLEVEL=0");
        list.lines().map(LISTED::matcher).filter(Matcher::matches).forEach(line -> {
            // In TLS 1.3 both are the same.
            if (!line.group(1).equals(line.group(2))) {
                names.put(line.group(1), line.group(2));
            }
        });
        return names;
    }

    /** What a handshake under AUTH TLS agrees on, for instance {@code TLSv1.2 ECDHE-RSA-AES128-SHA256}; empty if it fails. */
    Optional<String> agree(String... options) {
        Matcher matcher = AGREED.matcher(connect(options));
        return matcher.find() ? Optional.of(matcher.group(1) + " " + matcher.group(2)) : Optional.empty();
    }

    /** The whole of what it prints. */
    String connect(String... options) {
        return converse(List.of(), options);
    }

    /** The same; what is typed goes to the control connection. */
    String converse(List<Tool.Line> lines, String... options) {
        List<String> command = new ArrayList<>(
                List.of("openssl", "s_client", "-starttls", "ftp", "-crlf", "-connect", "127.0.0.1:" + port));
        command.addAll(List.of(options));
        return Tool.converse(lines, command.toArray(String[]::new));
    }
}

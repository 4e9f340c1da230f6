package org.lockkeeper.application.internal.certificate;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.domain.certificate.AlternativeNames;
import org.lockkeeper.domain.settings.Network;

/** Reads subject alternative names as administrators write them, each of a kind that shows from its form or its prefix. */
final class AlternativeNameText {

    private static final String FIELD = "subjectAlternativeNames";
    private static final int MAX = 100;
    private static final Pattern HOST = Pattern.compile(
            "(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9])?\\.)*[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    private static final Pattern EMAIL = Pattern.compile("[\\x21-\\x3f\\x41-\\x7e]{1,64}@[A-Za-z0-9.-]{1,189}");
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private final List<String> dns = new ArrayList<>();
    private final List<String> ip = new ArrayList<>();
    private final List<String> email = new ArrayList<>();

    private AlternativeNameText() {}

    static AlternativeNames read(List<String> texts, FieldErrors errors) {
        if (texts == null) {
            return AlternativeNames.NONE;
        }
        errors.require(texts.size() <= MAX, FIELD, "must be at most " + MAX + " names");
        AlternativeNameText names = new AlternativeNameText();
        texts.stream().limit(MAX).forEach(text -> errors.read(FIELD, () -> names.add(text)));
        return new AlternativeNames(names.dns, names.ip, names.email);
    }

    /** Whether a common name can stand for the host's name too. */
    static boolean isHost(String text) {
        return HOST.matcher(text).matches() && text.length() <= 253;
    }

    private boolean add(String given) {
        String text = given == null ? "" : given.strip();
        String kind = text.contains(":") ? text.substring(0, text.indexOf(':')).toLowerCase(Locale.ROOT) : "";
        String rest = text.substring(text.indexOf(':') + 1).strip();
        return switch (kind) {
            case "dns" -> dns.add(host(rest));
            case "ip", "ip address" -> ip.add(address(rest));
            case "email" -> email.add(mail(rest));
            default -> guess(text);
        };
    }

    private boolean guess(String text) {
        if (text.contains("@")) {
            return email.add(mail(text));
        }
        return ADDRESS.matcher(text).matches() ? ip.add(address(text)) : dns.add(host(text));
    }

    private static String host(String text) {
        String ascii = text.startsWith("*.") ? "*." + IDN.toASCII(text.substring(2)) : IDN.toASCII(text);
        if (!isHost(ascii)) {
            throw new IllegalArgumentException("'" + text + "' is neither a host name nor an IP or e-mail address");
        }
        return ascii.toLowerCase(Locale.ROOT);
    }

    private static String address(String text) {
        if (!ADDRESS.matcher(text).matches() || text.contains("/")) {
            throw new IllegalArgumentException("'" + text + "' is no IP address");
        }
        Network.parse(text);
        return text;
    }

    private static String mail(String text) {
        if (!EMAIL.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is no e-mail address");
        }
        return text;
    }
}

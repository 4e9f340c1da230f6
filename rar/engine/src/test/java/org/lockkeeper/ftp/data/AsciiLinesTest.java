package org.lockkeeper.ftp.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsciiLinesTest {

    @ParameterizedTest
    @CsvSource({
        "'a\nb\n', 'a\r\nb\r\n'",
        "'\n\n', '\r\n\r\n'",
        "'a\r\nb', 'a\r\nb'",
        "'a\rb\r', 'a\rb\r'",
        "'\r\r\n', '\r\r\n'",
        "'', ''"
    })
    void sends_crlf_however_the_file_is_cut(String file, String network) {
        for (int first = 0; first <= file.length(); first++) {
            for (int second = first; second <= file.length(); second++) {
                assertThat(toNetwork(file, first, second)).isEqualTo(network);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'a\r\nb\r\n', 'a\nb\n'",
        "'\r\n\r\n', '\n\n'",
        "'a\nb', 'a\nb'",
        "'a\rb\r', 'a\rb\r'",
        "'\r\r\n', '\r\n'",
        "'\r\r\r', '\r\r\r'",
        "'', ''"
    })
    void stores_lf_however_the_network_cuts(String network, String file) {
        for (int first = 0; first <= network.length(); first++) {
            for (int second = first; second <= network.length(); second++) {
                assertThat(fromNetwork(network, first, second)).isEqualTo(file);
            }
        }
    }

    private static String toNetwork(String text, int first, int second) {
        AsciiLines.ToNetwork lines = new AsciiLines.ToNetwork();
        ByteBuffer out = ByteBuffer.allocate(2 * text.length());
        lines.convert(part(text, 0, first), out);
        lines.convert(part(text, first, second), out);
        lines.convert(part(text, second, text.length()), out);
        return text(out);
    }

    private static String fromNetwork(String text, int first, int second) {
        AsciiLines.FromNetwork lines = new AsciiLines.FromNetwork();
        ByteBuffer out = ByteBuffer.allocate(text.length() + 1);
        lines.convert(part(text, 0, first), out);
        lines.convert(part(text, first, second), out);
        lines.convert(part(text, second, text.length()), out);
        lines.end(out);
        return text(out);
    }

    private static ByteBuffer part(String text, int from, int to) {
        return ByteBuffer.wrap(text.substring(from, to).getBytes(StandardCharsets.US_ASCII));
    }

    private static String text(ByteBuffer out) {
        return new String(out.array(), 0, out.position(), StandardCharsets.US_ASCII);
    }
}

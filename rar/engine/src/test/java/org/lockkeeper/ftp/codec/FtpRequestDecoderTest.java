package org.lockkeeper.ftp.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.ftp.codec.FtpRequest.Defect.CONTROL_CHARACTER;
import static org.lockkeeper.ftp.codec.FtpRequest.Defect.NOT_UTF8;
import static org.lockkeeper.ftp.codec.FtpRequest.Defect.TOO_LONG;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FtpRequestDecoderTest {

    private static final int LIMIT = 32;
    private final FtpRequestDecoder decoder = new FtpRequestDecoder(LIMIT);
    private final EmbeddedChannel channel = new EmbeddedChannel(decoder);

    @AfterEach
    void leavesNothingBehind() {
        channel.finishAndReleaseAll();
    }

    @Test
    void reads_a_command_byte_by_byte() {
        for (byte b : "stor Some File.txt\r\n".getBytes(StandardCharsets.US_ASCII)) {
            assertThat(channel.<Object>readInbound()).isNull();
            channel.writeInbound(Unpooled.wrappedBuffer(new byte[] {b}));
        }
        assertThat(requests()).containsExactly(FtpRequest.of("STOR", "Some File.txt"));
    }

    @Test
    void reads_twelve_commands_of_one_segment_in_order() {
        StringBuilder segment = new StringBuilder();
        List<FtpRequest> expected = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            segment.append("CWD d").append(i).append("\r\n");
            expected.add(FtpRequest.of("CWD", "d" + i));
        }
        send(segment.toString());
        assertThat(requests()).isEqualTo(expected);
    }

    @Test
    void takes_lf_and_crlf() {
        send("NOOP\nNOOP\r\n");
        assertThat(requests()).containsExactly(FtpRequest.of("NOOP", ""), FtpRequest.of("NOOP", ""));
    }

    @Test
    void an_empty_line_is_an_empty_verb() {
        send("\r\n");
        assertThat(requests()).containsExactly(FtpRequest.of("", ""));
    }

    @Test
    void keeps_spaces_of_the_argument_and_raises_the_verb_only() {
        send("sToR   Two  Spaces \r\n");
        assertThat(requests()).containsExactly(FtpRequest.of("STOR", "  Two  Spaces "));
    }

    @Test
    void keeps_names_in_utf8() {
        send("STOR Grüße-文件\r\n");
        assertThat(requests()).containsExactly(FtpRequest.of("STOR", "Grüße-文件"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void takes_a_line_of_exactly_the_limit(String end) {
        send("STOR " + "x".repeat(LIMIT - 5) + end);
        assertThat(requests()).containsExactly(FtpRequest.of("STOR", "x".repeat(LIMIT - 5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void refuses_one_byte_more_and_finds_the_next_line(String end) {
        send("STOR " + "x".repeat(LIMIT - 4) + end + "NOOP" + end);
        assertThat(requests()).containsExactly(FtpRequest.broken(TOO_LONG), FtpRequest.of("NOOP", ""));
    }

    @Test
    void a_mebibyte_without_an_end_is_refused_once_and_kept_nowhere() {
        for (int i = 0; i < 256; i++) {
            send("x".repeat(4_096));
        }
        assertThat(requests()).containsExactly(FtpRequest.broken(TOO_LONG));
        assertThat(decoder.hasBytesWaiting()).isTrue();
        send("\r\nNOOP\r\n");
        assertThat(requests()).containsExactly(FtpRequest.of("NOOP", ""));
        assertThat(decoder.hasBytesWaiting()).isFalse();
    }

    @Test
    void takes_telnet_interrupts_out_before_abor() {
        send(new byte[] {(byte) 255, (byte) 244, (byte) 255, (byte) 242, 'A', 'B', 'O', 'R', '\r', '\n'});
        assertThat(requests()).containsExactly(FtpRequest.of("ABOR", ""));
    }

    @Test
    void takes_out_telnet_options_and_subnegotiations() {
        send(new byte[] {'N', 'O', (byte) 255, (byte) 251, 24, 'O', (byte) 255, (byte) 250, 'x', 'z'});
        send(new byte[] {(byte) 255, (byte) 255, 'y', (byte) 255, (byte) 240, 'P', '\r', '\n'});
        assertThat(requests()).containsExactly(FtpRequest.of("NOOP", ""));
    }

    @Test
    void a_subnegotiation_that_never_ends_does_not_swallow_the_next_line() {
        send(new byte[] {'N', 'O', (byte) 255, (byte) 250, 'x', '\r', '\n'});
        send(new byte[] {'N', 'O', (byte) 255, (byte) 250, 'x', '\r', (byte) 255, '\n'});
        send("QUIT\r\n");
        assertThat(requests()).contains(FtpRequest.of("QUIT", "")).hasSize(3);
    }

    @Test
    void a_doubled_iac_is_a_byte_and_no_utf8() {
        send(new byte[] {'C', 'W', 'D', ' ', (byte) 255, (byte) 255, '\r', '\n'});
        assertThat(requests()).containsExactly(FtpRequest.broken(NOT_UTF8));
    }

    @Test
    void an_unfinished_telnet_command_is_bytes_waiting() {
        send("AUTH TLS\r\n");
        assertThat(decoder.hasBytesWaiting()).isFalse();
        send(new byte[] {(byte) 255, (byte) 250});
        assertThat(decoder.hasBytesWaiting()).isTrue();
    }

    @Test
    void refuses_invalid_utf8() {
        send(new byte[] {'C', 'W', 'D', ' ', (byte) 0xc3, (byte) 0x28, '\r', '\n'});
        send(new byte[] {'C', 'W', 'D', ' ', (byte) 0xc0, (byte) 0xaf, '\r', '\n'});
        assertThat(requests()).containsExactly(FtpRequest.broken(NOT_UTF8), FtpRequest.broken(NOT_UTF8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\r", "\t", "\u001b", "\u007f"})
    void refuses_control_characters(String character) {
        send("CWD a" + character + "b\r\nNOOP\r\n");
        assertThat(requests()).containsExactly(FtpRequest.broken(CONTROL_CHARACTER), FtpRequest.of("NOOP", ""));
    }

    @Test
    void never_prints_the_argument() {
        assertThat(FtpRequest.of("PASS", "secret").toString()).doesNotContain("secret");
    }

    private void send(String text) {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    private void send(byte... bytes) {
        ByteBuf buffer = Unpooled.wrappedBuffer(bytes);
        channel.writeInbound(buffer);
    }

    private List<FtpRequest> requests() {
        List<FtpRequest> all = new ArrayList<>();
        for (FtpRequest r = channel.readInbound(); r != null; r = channel.readInbound()) {
            all.add(r);
        }
        return all;
    }
}

package org.lockkeeper.ftp.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FtpReplyEncoderTest {

    private final EmbeddedChannel channel = new EmbeddedChannel(new FtpReplyEncoder());

    @AfterEach
    void leavesNothingBehind() {
        channel.finishAndReleaseAll();
    }

    @Test
    void one_line_ends_in_crlf() {
        assertThat(encoded(FtpReply.of(200, "Done."))).isEqualTo("200 Done.\r\n");
    }

    @Test
    void two_lines_are_a_first_and_a_last() {
        assertThat(encoded(new FtpReply(211, List.of("a", "b")))).isEqualTo("211-a\r\n211 b\r\n");
    }

    @Test
    void an_inner_line_never_looks_like_the_last_one() {
        FtpReply reply = FtpReply.of(226, "Begin", List.of("226 x", "226-y"), "End");
        assertThat(encoded(reply)).isEqualTo("226-Begin\r\n 226 x\r\n 226-y\r\n226 End\r\n");
    }

    @Test
    void line_ends_in_a_name_forge_no_reply() {
        assertThat(encoded(FtpReply.of(257, "\"/a\r\n230 in\u0085\u0000\" made")))
                .isEqualTo("257 \"/a??230 in??\" made\r\n");
    }

    @Test
    void names_go_out_in_utf8() {
        assertThat(encoded(FtpReply.of(257, "\"/Grüße\""))).isEqualTo("257 \"/Grüße\"\r\n");
    }

    @Test
    void what_is_no_reply_can_not_be_made() {
        assertThatThrownBy(() -> FtpReply.of(99, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FtpReply.of(600, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FtpReply(200, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private String encoded(FtpReply reply) {
        channel.writeOutbound(reply);
        StringBuilder text = new StringBuilder();
        for (ByteBuf part = channel.readOutbound(); part != null; part = channel.readOutbound()) {
            text.append(part.toString(StandardCharsets.UTF_8));
            part.release();
        }
        return text.toString();
    }
}

package org.lockkeeper.ftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPSClient;
import org.apache.commons.net.util.TrustManagerUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.spi.config.DataSessionReuse;
import org.lockkeeper.spi.config.ListenerBinding.Mode;

/** A client that others have written. It resumes no session, so the Site may not insist. */
class CommonsNetTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void works_with_apache_commons_net(boolean implicit) throws IOException {
        try (TestServer server = new TestServer(Sites.reuse(DataSessionReuse.ENABLED))) {
            FTPSClient client = new FTPSClient(implicit);
            client.setTrustManager(TrustManagerUtils.getAcceptAllTrustManager());
            client.connect("127.0.0.1", server.port(implicit ? Mode.IMPLICIT : Mode.EXPLICIT));
            assertThat(client.login("ann", "secret")).isTrue();
            client.execPBSZ(0);
            client.execPROT("P");
            client.enterLocalPassiveMode();
            client.setFileType(FTP.BINARY_FILE_TYPE);
            byte[] content = new byte[100_000];
            assertThat(client.makeDirectory("d")).isTrue();
            assertThat(client.changeWorkingDirectory("d")).isTrue();
            assertThat(client.printWorkingDirectory()).isEqualTo("/d");
            assertThat(client.storeFile("f", new ByteArrayInputStream(content))).isTrue();
            ByteArrayOutputStream back = new ByteArrayOutputStream();
            assertThat(client.retrieveFile("f", back)).isTrue();
            assertThat(back.toByteArray()).isEqualTo(content);
            assertThat(client.listFiles()).singleElement().satisfies(file -> {
                assertThat(file.getName()).isEqualTo("f");
                assertThat(file.getSize()).isEqualTo(100_000);
            });
            assertThat(client.mlistDir()).extracting("name").contains("f");
            assertThat(client.rename("f", "g")).isTrue();
            assertThat(client.deleteFile("g")).isTrue();
            assertThat(client.logout()).isTrue();
            client.disconnect();
        }
    }
}

package org.lockkeeper.web.certificate;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** Files for the browser. */
final class Downloads {

    private Downloads() {}

    static StreamedContent of(String name, String type, String text) {
        return of(name, type, text.getBytes(StandardCharsets.US_ASCII));
    }

    static StreamedContent of(String name, String type, byte[] content) {
        return DefaultStreamedContent.builder()
                .name(name)
                .contentType(type)
                .contentLength((long) content.length)
                .stream(() -> new ByteArrayInputStream(content))
                .build();
    }
}

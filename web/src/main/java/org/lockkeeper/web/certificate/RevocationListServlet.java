package org.lockkeeper.web.certificate;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.lockkeeper.application.IssuingService;

/** Gives revocation lists to whoever asks, as {@code /crl/<alias>.crl}: they are signed and hold no secret. */
@WebServlet("/crl/*")
public class RevocationListServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final String SUFFIX = ".crl";

    @Inject
    private transient IssuingService service;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<byte[]> list = alias(request.getPathInfo()).flatMap(service::revocationList);
        if (list.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/pkix-crl");
        response.setHeader("Cache-Control", "public, max-age=300");
        response.setContentLength(list.get().length);
        response.getOutputStream().write(list.get());
    }

    static Optional<String> alias(String path) {
        return Optional.ofNullable(path)
                .filter(given -> given.length() > SUFFIX.length() + 1 && given.endsWith(SUFFIX))
                .map(given -> given.substring(1, given.length() - SUFFIX.length()));
    }
}

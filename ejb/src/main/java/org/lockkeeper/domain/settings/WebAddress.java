package org.lockkeeper.domain.settings;

import java.net.URI;
import java.net.URISyntaxException;

/** An HTTP address that an administrator has given. */
public final class WebAddress {

    private WebAddress() {}

    /**
     * Empty, or an absolute http or https URL without a password in it.
     *
     * @throws IllegalArgumentException with a sentence for the administrator
     */
    public static String checked(String text) {
        String url = text.strip();
        if (!url.isEmpty() && !isWebAddress(url)) {
            throw new IllegalArgumentException("must be an address such as http://ocsp.example.org/");
        }
        return url;
    }

    private static boolean isWebAddress(String url) {
        try {
            URI uri = new URI(url);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}

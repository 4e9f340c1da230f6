package org.lockkeeper.web.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Parts of addresses. */
final class Addresses {

    private Addresses() {}

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The same page, read anew, with the parameters that it has now. */
    static String again(String page) {
        return page + "?faces-redirect=true&includeViewParams=true";
    }

    /** Another page of a Site. */
    static String ofSite(String page, String site) {
        return page + "?faces-redirect=true&site=" + encode(site);
    }
}

/**
 * The Sites: the list, and one Site with its listeners, TLS and users. Reads through SiteService only.
 */
package org.lockkeeper.web.site;

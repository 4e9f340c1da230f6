/**
 * Sites: what listens where, with which certificate, and over which files. Start with {@link
 * org.lockkeeper.domain.site.Site}.
 */
package org.lockkeeper.domain.site;

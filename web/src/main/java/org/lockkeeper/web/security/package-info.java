/**
 * The Server's TLS policy with a look at what a change would do, named cipher lists, and the inventory of handshakes. Start
 * with {@code PolicyPage}.
 */
package org.lockkeeper.web.security;

/**
 * Who is at the door: one authentication mechanism for pages (form and session) and API (HTTP Basic for each request),
 * the identity store behind both, sign-in and sign-out. Start reading at {@code AdministratorAuthentication}.
 */
package org.lockkeeper.web.login;

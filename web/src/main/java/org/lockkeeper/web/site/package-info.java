/**
 * The Sites: the list, and one Site with its fields, settings, Settings Templates and users. Every page of a Site begins
 * with CurrentSite, and changes go through the services, which check and audit them.
 */
package org.lockkeeper.web.site;

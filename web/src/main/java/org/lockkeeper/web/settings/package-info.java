/**
 * Settings on pages: the sheet of an object as a form with Inherit or Custom for each setting, in groups, and its values as
 * words. Knows no page; Sites, templates, users and the Server use it alike.
 */
package org.lockkeeper.web.settings;

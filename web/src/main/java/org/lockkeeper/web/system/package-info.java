/**
 * What every page has in common: menu, theme, formats of numbers and times, lazy lists and the security headers. Knows no
 * page and may be used by all.
 */
package org.lockkeeper.web.system;

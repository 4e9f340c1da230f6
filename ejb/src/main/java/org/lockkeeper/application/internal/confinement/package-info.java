/**
 * Administrators who may see and change only some Sites. {@code SiteConfinement} stands in front of services whose methods
 * begin with a Site's name; {@code Confinement} answers those that ask for themselves.
 */
package org.lockkeeper.application.internal.confinement;

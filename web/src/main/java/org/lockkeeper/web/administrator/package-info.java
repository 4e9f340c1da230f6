/**
 * Who may administer: list, roles, confinement to Sites, networks. For Server administrators; auditors may look.
 */
package org.lockkeeper.web.administrator;

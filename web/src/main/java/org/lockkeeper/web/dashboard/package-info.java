/**
 * The first page: one bean a card, each over one application service, read anew with every refresh.
 */
package org.lockkeeper.web.dashboard;

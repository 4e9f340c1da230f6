/**
 * What happened and who did it: the audit trail, filtered and read page by page from the database.
 */
package org.lockkeeper.web.audit;

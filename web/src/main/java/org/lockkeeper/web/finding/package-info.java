/**
 * The configuration check: what an administrator should look at, worst first.
 */
package org.lockkeeper.web.finding;

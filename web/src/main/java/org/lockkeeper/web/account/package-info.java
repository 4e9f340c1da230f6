/**
 * What an administrator does with his own account: password, second factor, API tokens.
 */
package org.lockkeeper.web.account;

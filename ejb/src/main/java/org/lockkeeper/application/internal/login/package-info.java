/**
 * Who gets in: users to a Site ({@code LoginService}), administrators to pages and API ({@code SignIn}). Reads in one
 * transaction, hashes in none, records in another.
 */
package org.lockkeeper.application.internal.login;

/**
 * The administration API under {@code /api/v1}: resources that translate between JSON and the application services, and
 * nothing else. Bodies are records with the names that the API promises; the services decide what is allowed.
 * Start reading at {@link org.lockkeeper.rest.ServerResource}.
 */
package org.lockkeeper.rest;

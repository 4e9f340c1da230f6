/**
 * Liveness and readiness for whoever watches the server, on the management port under {@code /health}. Called without a
 * caller, hence through operations of the application services that anybody may call.
 */
package org.lockkeeper.health;

/**
 * The answers to the health checks, from the application services. Registered when the WAR starts, taken back when it
 * stops; asked on the management port without a caller, hence through operations that anybody may call.
 */
package org.lockkeeper.web.health;

/**
 * The engine's numbered log messages, LKP001000 to LKP001999. Each says what happened, to which Site or user, and what
 * to do where something can be done.
 */
package org.lockkeeper.ftp.logging;

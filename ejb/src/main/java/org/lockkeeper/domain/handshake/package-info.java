/** What clients negotiated, or failed to: the proof behind a TLS policy, and the ground of a dry run before it is changed. */
package org.lockkeeper.domain.handshake;

/** The one message-driven bean: what the engine asks arrives here and is handed on. Nothing else belongs here. */
package org.lockkeeper.endpoint;

/**
 * How the API says no: RFC 9457 problem documents, and the mappers that make one out of every exception, so that no
 * stack trace and no page of the container reaches a client. Start reading at {@link org.lockkeeper.rest.problem.Problem}.
 */
package org.lockkeeper.rest.problem;

package org.lockkeeper.application;

/** The Server's TLS policy (mission R3, R11), which governs every TLS connection; Sites may only narrow it. */
public interface TlsPolicyService {

    /** The one in force. */
    TlsPolicyView policy();

    /** What would come of a change; saves nothing, and refuses nothing. */
    TlsPolicyPreview preview(TlsPolicyInput input);

    /**
     * Changes the policy. It counts from the next handshake on; nothing is rebound, no session ends.
     *
     * @param expectedVersion of the Server, that the administrator saw
     * @throws InvalidInputException where it allows nothing, leaves a Site without a suite for its key, names what there
     *     is not, or weakens the policy without a reason
     * @throws StaleVersionException where somebody else has changed the Server since
     */
    TlsPolicyView change(TlsPolicyInput input, long expectedVersion);
}

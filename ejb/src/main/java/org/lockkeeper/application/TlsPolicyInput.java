package org.lockkeeper.application;

import java.io.Serializable;
import java.util.List;

/**
 * A TLS policy as an administrator wants it. What is null stays as it is.
 *
 * @param protocols JSSE names; at least one
 * @param cipherSuites IANA names in order; at least one
 * @param cipherString OpenSSL syntax; where given it makes the suites, whatever else is said
 * @param cipherList name of a cipher list; where given, and no string, it makes the suites
 * @param namedGroups key exchange groups in order; empty leaves the runtime's own
 * @param signatureSchemes in order; empty leaves the runtime's own
 * @param clearCommandChannelAllowed whether CCC is served
 * @param clearDataChannelAllowed whether PROT C is served
 * @param fips whether all is confined to what FIPS 140 approves
 * @param reason why the policy is weakened; needed only then
 */
public record TlsPolicyInput(
        List<String> protocols,
        List<String> cipherSuites,
        String cipherString,
        String cipherList,
        List<String> namedGroups,
        List<String> signatureSchemes,
        Boolean clearCommandChannelAllowed,
        Boolean clearDataChannelAllowed,
        Boolean fips,
        String reason)
        implements Serializable {}

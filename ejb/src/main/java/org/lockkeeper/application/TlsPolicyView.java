package org.lockkeeper.application;

import java.util.List;

/**
 * The Server's TLS policy.
 *
 * @param protocols JSSE names
 * @param cipherSuites IANA names in order of preference
 * @param cipherString OpenSSL string that made them; null where none did
 * @param cipherList name of the list that made them; null where none did
 * @param namedGroups empty: the runtime's own
 * @param signatureSchemes empty: the runtime's own
 * @param clearCommandChannelAllowed whether CCC is served
 * @param clearDataChannelAllowed whether PROT C is served, where the Site allows it too
 * @param fips whether all is confined to what FIPS 140 approves
 * @param version of the Server, for the ETag
 */
public record TlsPolicyView(
        List<String> protocols,
        List<String> cipherSuites,
        String cipherString,
        String cipherList,
        List<String> namedGroups,
        List<String> signatureSchemes,
        boolean clearCommandChannelAllowed,
        boolean clearDataChannelAllowed,
        boolean fips,
        long version) {}

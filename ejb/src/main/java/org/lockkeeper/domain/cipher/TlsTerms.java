package org.lockkeeper.domain.cipher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an administrator has said about TLS. On the Server everything but groups and schemes is said; on a Site an empty
 * list, or null, leaves what the Server says.
 *
 * @param protocols JSSE names, in order of preference
 * @param cipherSuites IANA names, in order of preference; where a string or a named list made them, what it made
 * @param cipherString OpenSSL syntax; empty where none was given
 * @param cipherList name of the list that made the suites; empty where none did
 * @param namedGroups key exchange groups; empty leaves the runtime's own
 * @param signatureSchemes empty leaves the runtime's own
 * @param clearCommandChannelAllowed whether CCC is served (RFC 4217 section 3)
 * @param clearDataChannelAllowed whether PROT C is served
 * @param fips whether all of it is confined to what FIPS 140 approves
 */
public record TlsTerms(
        List<String> protocols,
        List<String> cipherSuites,
        Optional<String> cipherString,
        Optional<String> cipherList,
        List<String> namedGroups,
        List<String> signatureSchemes,
        Boolean clearCommandChannelAllowed,
        Boolean clearDataChannelAllowed,
        Boolean fips) {

    /** Says nothing. */
    public static final TlsTerms NONE = new TlsTerms(
            List.of(), List.of(), Optional.empty(), Optional.empty(), List.of(), List.of(), null, null, null);

    /** Makes the lists immutable. */
    public TlsTerms {
        protocols = List.copyOf(protocols);
        cipherSuites = List.copyOf(cipherSuites);
        namedGroups = List.copyOf(namedGroups);
        signatureSchemes = List.copyOf(signatureSchemes);
    }

    /** Versions and suites; no clear command channel, a clear data channel where the Site has one, no FIPS. */
    public static TlsTerms of(List<String> protocols, List<String> cipherSuites) {
        return new TlsTerms(
                protocols, cipherSuites, Optional.empty(), Optional.empty(), List.of(), List.of(), false, true, false);
    }

    /** What is in force where a Site narrows these: never more than these. */
    public TlsTerms narrowedBy(TlsTerms site) {
        return new TlsTerms(
                narrowed(protocols, site.protocols),
                narrowed(cipherSuites, site.cipherSuites),
                site.cipherString,
                site.cipherList,
                narrowed(namedGroups, site.namedGroups),
                narrowed(signatureSchemes, site.signatureSchemes),
                clearCommandChannelAllowed && !Boolean.FALSE.equals(site.clearCommandChannelAllowed),
                clearDataChannelAllowed && !Boolean.FALSE.equals(site.clearDataChannelAllowed),
                fips || Boolean.TRUE.equals(site.fips));
    }

    /** Every field under its API name, for the audit; what is not said is null. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("protocols", said(protocols));
        fields.put("cipherSuites", said(cipherSuites));
        fields.put("cipherString", cipherString.orElse(null));
        fields.put("cipherList", cipherList.orElse(null));
        fields.put("namedGroups", said(namedGroups));
        fields.put("signatureSchemes", said(signatureSchemes));
        fields.put("clearCommandChannelAllowed", clearCommandChannelAllowed);
        fields.put("clearDataChannelAllowed", clearDataChannelAllowed);
        fields.put("fips", fips);
        return fields;
    }

    private static Object said(List<String> names) {
        return names.isEmpty() ? null : String.join(":", names);
    }

    /** An empty list stands for all that there is. */
    private static List<String> narrowed(List<String> all, List<String> chosen) {
        if (chosen.isEmpty() || all.isEmpty()) {
            return chosen.isEmpty() ? all : chosen;
        }
        return chosen.stream().filter(all::contains).toList();
    }
}

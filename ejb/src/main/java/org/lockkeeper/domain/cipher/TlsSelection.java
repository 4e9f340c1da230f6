package org.lockkeeper.domain.cipher;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Optional;

/** {@link TlsTerms} as they are stored, in columns of the Server or of a Site. Replaced as a whole, never changed. */
@Embeddable
public class TlsSelection {

    @Convert(converter = NameList.class)
    @Column(name = "tls_protocols")
    private List<String> protocols;

    @Convert(converter = NameList.class)
    @Column(name = "tls_cipher_suites")
    private List<String> cipherSuites;

    @Column(name = "tls_cipher_string")
    private String cipherString;

    @Column(name = "tls_cipher_list")
    private String cipherList;

    @Convert(converter = NameList.class)
    @Column(name = "tls_named_groups")
    private List<String> namedGroups;

    @Convert(converter = NameList.class)
    @Column(name = "tls_signature_schemes")
    private List<String> signatureSchemes;

    @Column(name = "tls_clear_command_allowed")
    private Boolean clearCommandChannelAllowed;

    @Column(name = "tls_clear_data_allowed")
    private Boolean clearDataChannelAllowed;

    @Column(name = "tls_fips")
    private Boolean fips;

    /** For JPA. */
    protected TlsSelection() {}

    /** The columns of these terms. */
    public TlsSelection(TlsTerms terms) {
        protocols = terms.protocols();
        cipherSuites = terms.cipherSuites();
        cipherString = terms.cipherString().orElse(null);
        cipherList = terms.cipherList().orElse(null);
        namedGroups = terms.namedGroups();
        signatureSchemes = terms.signatureSchemes();
        clearCommandChannelAllowed = terms.clearCommandChannelAllowed();
        clearDataChannelAllowed = terms.clearDataChannelAllowed();
        fips = terms.fips();
    }

    /** What the columns say. */
    public TlsTerms terms() {
        return new TlsTerms(
                list(protocols),
                list(cipherSuites),
                Optional.ofNullable(cipherString),
                Optional.ofNullable(cipherList),
                list(namedGroups),
                list(signatureSchemes),
                clearCommandChannelAllowed,
                clearDataChannelAllowed,
                fips);
    }

    private static List<String> list(List<String> names) {
        return names == null ? List.of() : names;
    }
}

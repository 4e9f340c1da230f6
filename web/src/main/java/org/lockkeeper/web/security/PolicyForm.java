package org.lockkeeper.web.security;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.lockkeeper.application.TlsPolicyInput;
import org.lockkeeper.application.TlsPolicyView;
import org.primefaces.model.DualListModel;

/** The fields of a TLS policy, to be edited. */
public class PolicyForm implements Serializable {

    private static final long serialVersionUID = 1;

    private final TlsPolicyInput saved;
    private final long version;
    private List<String> protocols;
    private Way way;
    private DualListModel<String> suites;
    private String cipherString;
    private String cipherList;
    private String namedGroups;
    private String signatureSchemes;
    private boolean clearCommandChannelAllowed;
    private boolean clearDataChannelAllowed;
    private boolean fips;
    private String reason;

    /** What makes the suites. */
    public enum Way {
        /** Chosen and ordered one by one. */
        SUITES,
        /** An OpenSSL cipher string. */
        STRING,
        /** A named list. */
        LIST
    }

    /** As it is; {@code all} are the suites that there are to choose from. */
    PolicyForm(TlsPolicyView policy, List<String> all) {
        protocols = policy.protocols();
        way = policy.cipherString() != null ? Way.STRING : policy.cipherList() != null ? Way.LIST : Way.SUITES;
        suites = new DualListModel<>(
                new ArrayList<>(all.stream()
                        .filter(suite -> !policy.cipherSuites().contains(suite))
                        .toList()),
                new ArrayList<>(policy.cipherSuites()));
        cipherString = policy.cipherString();
        cipherList = policy.cipherList();
        namedGroups = String.join(" ", policy.namedGroups());
        signatureSchemes = String.join(" ", policy.signatureSchemes());
        clearCommandChannelAllowed = policy.clearCommandChannelAllowed();
        clearDataChannelAllowed = policy.clearDataChannelAllowed();
        fips = policy.fips();
        version = policy.version();
        saved = input();
    }

    /** What is wanted. */
    TlsPolicyInput input() {
        return new TlsPolicyInput(
                protocols,
                way == Way.SUITES ? suites.getTarget() : null,
                way == Way.STRING ? text(cipherString) : null,
                way == Way.LIST ? text(cipherList) : null,
                words(namedGroups),
                words(signatureSchemes),
                clearCommandChannelAllowed,
                clearDataChannelAllowed,
                fips,
                text(reason).isEmpty() ? null : reason);
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static List<String> words(String names) {
        return Stream.of(text(names).split("[\\s,:]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether it differs from what is in force. */
    public boolean isChanged() {
        return !input().equals(saved);
    }

    long version() {
        return version;
    }

    public List<String> getProtocols() {
        return protocols;
    }

    public void setProtocols(List<String> protocols) {
        this.protocols = List.copyOf(protocols);
    }

    public Way getWay() {
        return way;
    }

    public void setWay(Way way) {
        this.way = way;
    }

    /** All ways, in the order of their buttons. */
    public List<Way> getWays() {
        return Arrays.asList(Way.values());
    }

    public DualListModel<String> getSuites() {
        return suites;
    }

    public void setSuites(DualListModel<String> suites) {
        this.suites = suites;
    }

    public String getCipherString() {
        return cipherString;
    }

    public void setCipherString(String cipherString) {
        this.cipherString = cipherString;
    }

    public String getCipherList() {
        return cipherList;
    }

    public void setCipherList(String cipherList) {
        this.cipherList = cipherList;
    }

    public String getNamedGroups() {
        return namedGroups;
    }

    public void setNamedGroups(String namedGroups) {
        this.namedGroups = namedGroups;
    }

    public String getSignatureSchemes() {
        return signatureSchemes;
    }

    public void setSignatureSchemes(String signatureSchemes) {
        this.signatureSchemes = signatureSchemes;
    }

    public boolean isClearCommandChannelAllowed() {
        return clearCommandChannelAllowed;
    }

    public void setClearCommandChannelAllowed(boolean allowed) {
        this.clearCommandChannelAllowed = allowed;
    }

    public boolean isClearDataChannelAllowed() {
        return clearDataChannelAllowed;
    }

    public void setClearDataChannelAllowed(boolean allowed) {
        this.clearDataChannelAllowed = allowed;
    }

    public boolean isFips() {
        return fips;
    }

    public void setFips(boolean fips) {
        this.fips = fips;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

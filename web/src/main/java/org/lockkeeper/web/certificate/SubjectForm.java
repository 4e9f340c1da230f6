package org.lockkeeper.web.certificate;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.lockkeeper.application.CertificateOrder;
import org.lockkeeper.application.DistinguishedName;
import org.lockkeeper.application.IssuingService.ClientOrder;

/** Whom a certificate is for, with which key, and for how long. */
public class SubjectForm implements Serializable {

    private static final long serialVersionUID = 1;

    private String alias;
    private String commonName;
    private String organization;
    private String organizationalUnit;
    private String locality;
    private String state;
    private String country;
    private String email;
    private String alternativeNames;
    private String key = "EC 256";
    private Integer validityDays;
    private boolean authority;

    /** An order of a server certificate. */
    CertificateOrder order() {
        return new CertificateOrder(alias, subject(), names(), algorithm(), size(), validityDays, authority);
    }

    /** An order of a client's. */
    ClientOrder clientOrder() {
        return new ClientOrder(subject(), names(), algorithm(), size(), validityDays);
    }

    private DistinguishedName subject() {
        return new DistinguishedName(
                commonName, organization, organizationalUnit, locality, state, country, email, null);
    }

    private List<String> names() {
        return alternativeNames == null
                ? List.of()
                : Arrays.stream(alternativeNames.split("[\\s,;]+"))
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    private String algorithm() {
        return key.split(" ")[0];
    }

    private Integer size() {
        return key.contains(" ") ? Integer.valueOf(key.split(" ")[1]) : null;
    }

    /** Under which it is kept. */
    public String getAlias() {
        return alias;
    }

    /** Under which it is kept. */
    public void setAlias(String alias) {
        this.alias = alias;
    }

    /** CN. */
    public String getCommonName() {
        return commonName;
    }

    /** CN. */
    public void setCommonName(String commonName) {
        this.commonName = commonName;
    }

    /** O. */
    public String getOrganization() {
        return organization;
    }

    /** O. */
    public void setOrganization(String organization) {
        this.organization = organization;
    }

    /** OU. */
    public String getOrganizationalUnit() {
        return organizationalUnit;
    }

    /** OU. */
    public void setOrganizationalUnit(String organizationalUnit) {
        this.organizationalUnit = organizationalUnit;
    }

    /** L. */
    public String getLocality() {
        return locality;
    }

    /** L. */
    public void setLocality(String locality) {
        this.locality = locality;
    }

    /** ST. */
    public String getState() {
        return state;
    }

    /** ST. */
    public void setState(String state) {
        this.state = state;
    }

    /** C. */
    public String getCountry() {
        return country;
    }

    /** C. */
    public void setCountry(String country) {
        this.country = country;
    }

    /** E-mail address. */
    public String getEmail() {
        return email;
    }

    /** E-mail address. */
    public void setEmail(String email) {
        this.email = email;
    }

    /** One a line. */
    public String getAlternativeNames() {
        return alternativeNames;
    }

    /** One a line. */
    public void setAlternativeNames(String alternativeNames) {
        this.alternativeNames = alternativeNames;
    }

    /** Algorithm and size. */
    public String getKey() {
        return key;
    }

    /** Algorithm and size. */
    public void setKey(String key) {
        this.key = key;
    }

    /** Null for the default. */
    public Integer getValidityDays() {
        return validityDays;
    }

    /** Null for the default. */
    public void setValidityDays(Integer validityDays) {
        this.validityDays = validityDays;
    }

    /** Whether it is to sign certificates of clients. */
    public boolean isAuthority() {
        return authority;
    }

    /** Whether it is to sign certificates of clients. */
    public void setAuthority(boolean authority) {
        this.authority = authority;
    }
}

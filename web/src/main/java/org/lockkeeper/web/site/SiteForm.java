package org.lockkeeper.web.site;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lockkeeper.application.SiteDefinition;
import org.lockkeeper.application.SiteView;
import org.lockkeeper.application.SiteView.PortRange;
import org.lockkeeper.application.TlsPolicyInput;

/** The fields of a Site, to be edited; its TLS policy has a page of its own and stays as it is. */
public class SiteForm implements Serializable {

    private static final long serialVersionUID = 1;

    private final ArrayList<ListenerForm> listeners = new ArrayList<>();
    private final TlsPolicyInput tlsPolicy;
    private String name;
    private boolean enabled;
    private boolean ssl;
    private String certificate;
    private Integer passiveFrom;
    private Integer passiveTo;
    private String passiveAddress;
    private String rootFolder;
    private String dataSessionReuse;
    private String greeting;
    private boolean clearLoginAllowed;
    private boolean clearDataAllowed;

    /** As a definition has it. */
    public SiteForm(SiteDefinition site) {
        site.listeners().forEach(listener -> listeners.add(new ListenerForm(listener)));
        tlsPolicy = site.tlsPolicy();
        name = site.name();
        enabled = site.enabled();
        ssl = site.ssl();
        certificate = site.certificate();
        passiveFrom = site.passivePorts() == null ? null : site.passivePorts().from();
        passiveTo = site.passivePorts() == null ? null : site.passivePorts().to();
        passiveAddress = site.passiveAddress();
        rootFolder = site.rootFolder();
        dataSessionReuse = site.dataSessionReuse();
        greeting = site.greeting();
        clearLoginAllowed = site.clearLoginAllowed();
        clearDataAllowed = site.clearDataAllowed();
    }

    /** What is wanted, with these settings. */
    SiteDefinition definition(Map<String, Object> settings) {
        List<SiteView.Listener> wanted =
                listeners.stream().map(ListenerForm::listener).toList();
        return new SiteDefinition(
                name,
                enabled,
                ssl,
                wanted,
                certificate,
                passivePorts(),
                passiveAddress,
                rootFolder,
                dataSessionReuse,
                greeting,
                clearLoginAllowed,
                clearDataAllowed,
                tlsPolicy,
                settings);
    }

    /** One end alone is a range of one port. */
    private PortRange passivePorts() {
        if (passiveFrom == null && passiveTo == null) {
            return null;
        }
        int from = passiveFrom == null ? passiveTo : passiveFrom;
        return new PortRange(from, passiveTo == null ? from : passiveTo);
    }

    /** One more listener, on the usual port for what is not there yet. */
    public void addListener() {
        boolean explicit = listeners.stream().noneMatch(listener -> "EXPLICIT".equals(listener.getMode()));
        listeners.add(new ListenerForm(
                explicit
                        ? new SiteView.Listener("EXPLICIT", "0.0.0.0", 21)
                        : new SiteView.Listener("IMPLICIT", "0.0.0.0", 990)));
    }

    /** One less. */
    public void removeListener(ListenerForm listener) {
        listeners.remove(listener);
    }

    /** Where it listens. */
    public List<ListenerForm> getListeners() {
        return listeners;
    }

    /** The name. */
    public String getName() {
        return name;
    }

    /** Another one renames the Site. */
    public void setName(String name) {
        this.name = name;
    }

    /** Whether it is on. */
    public boolean isEnabled() {
        return enabled;
    }

    /** Whether it is on. */
    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    /** Its gate. */
    public boolean isSsl() {
        return ssl;
    }

    /** Its gate. */
    public void setSsl(boolean ssl) {
        this.ssl = ssl;
    }

    /** Alias of the certificate that it shows. */
    public String getCertificate() {
        return certificate;
    }

    /** Alias of the certificate that it shows. */
    public void setCertificate(String certificate) {
        this.certificate = certificate;
    }

    /** First passive port; null lets the system choose. */
    public Integer getPassiveFrom() {
        return passiveFrom;
    }

    /** First passive port; null lets the system choose. */
    public void setPassiveFrom(Integer passiveFrom) {
        this.passiveFrom = passiveFrom;
    }

    /** Last passive port. */
    public Integer getPassiveTo() {
        return passiveTo;
    }

    /** Last passive port. */
    public void setPassiveTo(Integer passiveTo) {
        this.passiveTo = passiveTo;
    }

    /** What clients are told; null: the address that they reached. */
    public String getPassiveAddress() {
        return passiveAddress;
    }

    /** What clients are told; null: the address that they reached. */
    public void setPassiveAddress(String passiveAddress) {
        this.passiveAddress = passiveAddress;
    }

    /** Where its files are. */
    public String getRootFolder() {
        return rootFolder;
    }

    /** Where its files are. */
    public void setRootFolder(String rootFolder) {
        this.rootFolder = rootFolder;
    }

    /** Whether data connections must resume the session of the control connection. */
    public String getDataSessionReuse() {
        return dataSessionReuse;
    }

    /** Whether data connections must resume the session of the control connection. */
    public void setDataSessionReuse(String dataSessionReuse) {
        this.dataSessionReuse = dataSessionReuse;
    }

    /** Text of the 220 reply. */
    public String getGreeting() {
        return greeting;
    }

    /** Text of the 220 reply. */
    public void setGreeting(String greeting) {
        this.greeting = greeting;
    }

    /** Whether USER is accepted before AUTH. */
    public boolean isClearLoginAllowed() {
        return clearLoginAllowed;
    }

    /** Whether USER is accepted before AUTH. */
    public void setClearLoginAllowed(boolean clearLoginAllowed) {
        this.clearLoginAllowed = clearLoginAllowed;
    }

    /** Whether PROT C is accepted. */
    public boolean isClearDataAllowed() {
        return clearDataAllowed;
    }

    /** Whether PROT C is accepted. */
    public void setClearDataAllowed(boolean clearDataAllowed) {
        this.clearDataAllowed = clearDataAllowed;
    }
}

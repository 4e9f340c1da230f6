package org.lockkeeper.domain.site;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lockkeeper.domain.PersistentObject;
import org.lockkeeper.domain.certificate.ServerCertificate;
import org.lockkeeper.domain.cipher.TlsSelection;
import org.lockkeeper.domain.cipher.TlsTerms;
import org.lockkeeper.domain.settings.Setting;
import org.lockkeeper.domain.settings.SettingLevel;
import org.lockkeeper.domain.settings.SettingScope;
import org.lockkeeper.domain.settings.SettingValues;
import org.lockkeeper.domain.settings.Settings;
import org.lockkeeper.spi.config.DataSessionReuse;

/** A Site: listeners, a certificate, a root folder, and below it templates and users. */
@Entity
@Table(name = "site")
public class Site extends PersistentObject implements SettingScope {

    @Column(name = "name")
    private String name;

    @Column(name = "enabled")
    private boolean enabled = true;

    @Column(name = "ssl")
    private boolean ssl = true;

    @Column(name = "greeting")
    private String greeting = "Service ready";

    @Column(name = "clear_login_allowed")
    private boolean clearLoginAllowed;

    @Column(name = "clear_data_allowed")
    private boolean clearDataAllowed = true;

    @Enumerated(EnumType.STRING)
    @Column(name = "data_session_reuse")
    private DataSessionReuse dataSessionReuse = DataSessionReuse.ENFORCED;

    @Column(name = "passive_from")
    private int passiveFrom;

    @Column(name = "passive_to")
    private int passiveTo;

    @Column(name = "passive_address")
    private String passiveAddress;

    @Column(name = "root_folder")
    private String rootFolder;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "certificate_id")
    private ServerCertificate certificate;

    @ElementCollection
    @CollectionTable(name = "site_listener", joinColumns = @JoinColumn(name = "site_id"))
    @OrderColumn(name = "idx")
    private List<Listener> listeners = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "site_setting", joinColumns = @JoinColumn(name = "site_id"))
    @MapKeyColumn(name = "setting_key")
    @Column(name = "setting_value")
    private Map<String, String> settings = new HashMap<>();

    @Embedded
    private TlsSelection tls;

    /** For JPA. */
    protected Site() {}

    /** A Site that is on, with its gate open, and as strict as clients bear. */
    public Site(String name, ServerCertificate certificate, String rootFolder) {
        this.name = name;
        this.certificate = certificate;
        this.rootFolder = rootFolder;
    }

    @Override
    public SettingLevel level() {
        return SettingLevel.SITE;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public <T> Optional<T> explicit(Setting<T> setting) {
        return setting.equals(Settings.SSL)
                ? Optional.of(setting.type().of(ssl))
                : settings().get(setting);
    }

    /** What the Site sets itself. */
    public SettingValues settings() {
        return new SettingValues(SettingLevel.SITE, settings);
    }

    /** Gives it another name; its root folder stays where it is. */
    public void rename(String newName) {
        name = newName;
    }

    public boolean enabled() {
        return enabled;
    }

    public void enable(boolean on) {
        enabled = on;
    }

    /** The Site's gate (mission R10). */
    public boolean ssl() {
        return ssl;
    }

    /** Opens or closes the gate. */
    public void enableSsl(boolean on) {
        ssl = on;
    }

    /** Text of the 220 reply. */
    public String greeting() {
        return greeting;
    }

    public void greet(String text) {
        greeting = text;
    }

    /** Whether USER is accepted before AUTH. */
    public boolean clearLoginAllowed() {
        return clearLoginAllowed;
    }

    public void allowClearLogin(boolean allowed) {
        clearLoginAllowed = allowed;
    }

    /** Whether PROT C is accepted; each user's requireDataProtection comes on top. */
    public boolean clearDataAllowed() {
        return clearDataAllowed;
    }

    public void allowClearData(boolean allowed) {
        clearDataAllowed = allowed;
    }

    /** What the Site says about TLS, by which the Server's policy is narrowed; often nothing. */
    public TlsTerms tls() {
        return tls == null ? TlsTerms.NONE : tls.terms();
    }

    /** Replaces all of it. */
    public void narrowTls(TlsTerms terms) {
        tls = terms.equals(TlsTerms.NONE) ? null : new TlsSelection(terms);
    }

    public DataSessionReuse dataSessionReuse() {
        return dataSessionReuse;
    }

    public void reuseDataSessions(DataSessionReuse reuse) {
        dataSessionReuse = reuse;
    }

    public int passiveFrom() {
        return passiveFrom;
    }

    public int passiveTo() {
        return passiveTo;
    }

    /** Both ends inclusive; 0 and 0 let the system choose. */
    public void usePassivePorts(int from, int to) {
        passiveFrom = from;
        passiveTo = to;
    }

    /** The IPv4 address told in 227 replies; empty: the one that the client reached. */
    public Optional<String> passiveAddress() {
        return Optional.ofNullable(passiveAddress);
    }

    /** Tells another address than the one that the client reached; null goes back to that one. */
    public void advertise(String address) {
        passiveAddress = address;
    }

    /** Absolute path of the folder that holds the homes. */
    public String rootFolder() {
        return rootFolder;
    }

    /** Looks for the homes somewhere else; moves no file. */
    public void keepFilesIn(String folder) {
        rootFolder = folder;
    }

    public ServerCertificate certificate() {
        return certificate;
    }

    /** Shows another certificate from the next handshake on. */
    public void show(ServerCertificate other) {
        certificate = other;
    }

    public List<Listener> listeners() {
        return List.copyOf(listeners);
    }

    /** Replaces all of them. */
    public void listenOn(List<Listener> newListeners) {
        if (!listeners.equals(newListeners)) {
            listeners = new ArrayList<>(newListeners);
        }
    }
}

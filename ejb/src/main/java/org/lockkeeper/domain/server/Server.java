package org.lockkeeper.domain.server;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lockkeeper.domain.cipher.TlsSelection;
import org.lockkeeper.domain.cipher.TlsTerms;
import org.lockkeeper.domain.settings.Setting;
import org.lockkeeper.domain.settings.SettingLevel;
import org.lockkeeper.domain.settings.SettingScope;
import org.lockkeeper.domain.settings.SettingValues;
import org.lockkeeper.domain.settings.Settings;

/** The Server as a whole; there is exactly one.  */
@Entity
@Table(name = "server")
public class Server implements SettingScope {

    /** The key of the only row. */
    public static final long ID = 1;

    @Id
    private long id = ID;

    @Version
    private long version;

    @Column(name = "ssl_enabled")
    private boolean sslEnabled = true;

    @Embedded
    private TlsSelection tls;

    @ElementCollection
    @CollectionTable(name = "server_setting", joinColumns = @JoinColumn(name = "server_id"))
    @MapKeyColumn(name = "setting_key")
    @Column(name = "setting_value")
    private Map<String, String> settings = new HashMap<>();

    /** For JPA. */
    protected Server() {}

    /** A Server whose gate is open. */
    public Server(TlsTerms tls) {
        changeTls(tls);
    }

    @Override
    public SettingLevel level() {
        return SettingLevel.SERVER;
    }

    @Override
    public String name() {
        return "Server";
    }

    @Override
    public <T> Optional<T> explicit(Setting<T> setting) {
        return setting.equals(Settings.SSL)
                ? Optional.of(setting.type().of(sslEnabled))
                : settings().get(setting);
    }

    /** What the Server sets for all. */
    public SettingValues settings() {
        return new SettingValues(SettingLevel.SERVER, settings);
    }

    public long version() {
        return version;
    }

    /** The gate (mission R10). */
    public boolean sslEnabled() {
        return sslEnabled;
    }

    /** Opens or closes the gate. */
    public void enableSsl(boolean enabled) {
        sslEnabled = enabled;
    }

    /** Its TLS policy. */
    public TlsTerms tls() {
        return tls.terms();
    }

    /** Replaces the TLS policy; at least a version and a suite must stay, or nothing could be negotiated. */
    public final void changeTls(TlsTerms terms) {
        if (terms.protocols().isEmpty() || terms.cipherSuites().isEmpty()) {
            throw new IllegalArgumentException("at least one protocol version and one cipher suite must stay selected");
        }
        tls = new TlsSelection(terms);
    }
}

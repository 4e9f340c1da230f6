package org.lockkeeper.domain.server;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lockkeeper.domain.settings.Setting;
import org.lockkeeper.domain.settings.SettingLevel;
import org.lockkeeper.domain.settings.SettingScope;
import org.lockkeeper.domain.settings.SettingValues;
import org.lockkeeper.domain.settings.Settings;

/** The Server as a whole; there is exactly one. Its TLS policy is an ordered list twice: the order is the preference. */
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

    @ElementCollection
    @CollectionTable(name = "server_tls_protocol", joinColumns = @JoinColumn(name = "server_id"))
    @OrderColumn(name = "idx")
    @Column(name = "protocol")
    private List<String> protocols = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "server_tls_cipher_suite", joinColumns = @JoinColumn(name = "server_id"))
    @OrderColumn(name = "idx")
    @Column(name = "cipher_suite")
    private List<String> cipherSuites = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "server_setting", joinColumns = @JoinColumn(name = "server_id"))
    @MapKeyColumn(name = "setting_key")
    @Column(name = "setting_value")
    private Map<String, String> settings = new HashMap<>();

    /** For JPA. */
    protected Server() {}

    /** A Server whose gate is open. */
    public Server(List<String> protocols, List<String> cipherSuites) {
        changeTlsPolicy(protocols, cipherSuites);
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

    public List<String> protocols() {
        return List.copyOf(protocols);
    }

    public List<String> cipherSuites() {
        return List.copyOf(cipherSuites);
    }

    /** Replaces both lists; neither may be empty, or nothing could be negotiated. */
    public final void changeTlsPolicy(List<String> newProtocols, List<String> newCipherSuites) {
        if (newProtocols.isEmpty() || newCipherSuites.isEmpty()) {
            throw new IllegalArgumentException("at least one protocol version and one cipher suite must stay selected");
        }
        protocols = new ArrayList<>(newProtocols);
        cipherSuites = new ArrayList<>(newCipherSuites);
    }
}

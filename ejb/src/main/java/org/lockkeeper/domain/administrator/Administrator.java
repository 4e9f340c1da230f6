package org.lockkeeper.domain.administrator;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.lockkeeper.domain.PersistentObject;
import org.lockkeeper.domain.site.Site;

/** Somebody who may sign in to pages and API. */
@Entity
@Table(name = "administrator")
public class Administrator extends PersistentObject {

    private static final int MAX_NAME = 63;

    @Column(name = "name")
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "enabled")
    private boolean enabled = true;

    @ElementCollection
    @CollectionTable(name = "administrator_role", joinColumns = @JoinColumn(name = "administrator_id"))
    @Column(name = "role_name")
    private Set<String> roles = new HashSet<>();

    @Column(name = "confined")
    private boolean confined;

    @ManyToMany
    @JoinTable(
            name = "administrator_site",
            joinColumns = @JoinColumn(name = "administrator_id"),
            inverseJoinColumns = @JoinColumn(name = "site_id"))
    private Set<Site> sites = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "administrator_network", joinColumns = @JoinColumn(name = "administrator_id"))
    @Column(name = "network")
    private Set<String> networks = new HashSet<>();

    @Column(name = "password_changed_at")
    private Instant passwordChangedAt;

    @Column(name = "totp_secret")
    private String sealedTotpSecret;

    /** For JPA. */
    protected Administrator() {}

    /** One who is on. */
    public Administrator(String name, String passwordHash, Set<String> roles) {
        this.name = checkName(name);
        this.passwordHash = passwordHash;
        this.roles = new HashSet<>(roles);
    }

    /**
     * Gives the name back. A colon would end it in HTTP Basic (RFC 7617 section 2).
     *
     * @throws IllegalArgumentException with a sentence for the administrator
     */
    public static String checkName(String name) {
        boolean clean = name != null
                && name.equals(name.strip())
                && name.chars().noneMatch(c -> Character.isISOControl(c) || c == ':');
        if (!clean || name.isEmpty() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("an administrator's name must have between 1 and " + MAX_NAME
                    + " characters, no colon, no control character, and no blank at either end");
        }
        return name;
    }

    public String name() {
        return name;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public boolean enabled() {
        return enabled;
    }

    public void enable(boolean on) {
        enabled = on;
    }

    /** Replaces the password; browser sessions that began before are over, API tokens go on. */
    public void changePassword(String newHash, Instant now) {
        passwordHash = newHash;
        passwordChangedAt = now;
    }

    /** When the password was last replaced; empty: never. */
    public Optional<Instant> passwordChangedAt() {
        return Optional.ofNullable(passwordChangedAt);
    }

    /** Names of roles, see {@code application.Roles}. */
    public Set<String> roles() {
        return Set.copyOf(roles);
    }

    /** Replaces them. */
    public void assign(Set<String> newRoles) {
        roles = new HashSet<>(newRoles);
    }

    /** Whether the roles count for some Sites only. Stays so when the last of them is removed. */
    public boolean confined() {
        return confined;
    }

    /** The Sites that the roles are confined to; of no meaning where they are not. */
    public Set<Site> sites() {
        return Set.copyOf(sites);
    }

    /** Confines the roles to these Sites. */
    public void confineTo(Set<Site> newSites) {
        confined = true;
        sites = new HashSet<>(newSites);
    }

    /** Lets the roles count everywhere. */
    public void release() {
        confined = false;
        sites = new HashSet<>();
    }

    /** Networks (CIDR) from which the administrator may sign in; empty: from anywhere. */
    public Set<String> networks() {
        return Set.copyOf(networks);
    }

    /** Replaces them. */
    public void allowFrom(Set<String> newNetworks) {
        networks = new HashSet<>(newNetworks);
    }

    /** The shared secret of the second factor, sealed by the vault; empty: the password is enough. */
    public Optional<String> sealedTotpSecret() {
        return Optional.ofNullable(sealedTotpSecret);
    }

    /** Demands a second factor from now on; null demands none. */
    public void demandTotp(String sealedSecret) {
        sealedTotpSecret = sealedSecret;
    }
}

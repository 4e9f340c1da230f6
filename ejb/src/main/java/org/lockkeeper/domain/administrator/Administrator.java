package org.lockkeeper.domain.administrator;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import org.lockkeeper.domain.PersistentObject;

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
        boolean clean = name.equals(name.strip()) && name.chars().noneMatch(c -> Character.isISOControl(c) || c == ':');
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

    /** Names of roles, see {@code application.Roles}. */
    public Set<String> roles() {
        return Set.copyOf(roles);
    }
}

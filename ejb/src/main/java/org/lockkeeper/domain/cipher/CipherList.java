package org.lockkeeper.domain.cipher;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.domain.PersistentObject;

/** A list of cipher suites that administrators have named, to be used by the Server and by Sites. */
@Entity
@Table(name = "cipher_list")
public class CipherList extends PersistentObject {

    @Column(name = "name")
    private String name;

    @Convert(converter = NameList.class)
    @Column(name = "cipher_suites")
    private List<String> cipherSuites;

    @Column(name = "cipher_string")
    private String cipherString;

    /** For JPA. */
    protected CipherList() {}

    /** An empty one; {@link #change} comes next. */
    public CipherList(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** In order of preference. */
    public List<String> cipherSuites() {
        return cipherSuites;
    }

    /** The OpenSSL string that made the suites; empty where they were chosen one by one. */
    public Optional<String> cipherString() {
        return Optional.ofNullable(cipherString);
    }

    /** Replaces name, suites and string. */
    public void change(String newName, List<String> newCipherSuites, Optional<String> newCipherString) {
        name = newName;
        cipherSuites = List.copyOf(newCipherSuites);
        cipherString = newCipherString.orElse(null);
    }
}

package org.lockkeeper.domain.trust;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.io.ByteArrayOutputStream;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.domain.PersistentObject;

/**
 * A revocation list (CRL) of somebody else's authority: brought as a file, or fetched from a URL and fetched anew before it
 * ends. Kept in parts, since H2 bounds a binary column at 1 MiB.
 */
@Entity
@Table(name = "foreign_revocation_list")
public class RevocationListFile extends PersistentObject {

    /** Largest list, in bytes. */
    public static final int MAX_BYTES = 8 << 20;

    private static final int PART = 1 << 19;
    private static final int MAX_TEXT = 2_000;
    private static final Duration RETRY = Duration.ofMinutes(10);
    private static final Duration MAX_AGE = Duration.ofHours(24);

    @Column(name = "url", updatable = false)
    private String url;

    @Column(name = "issuer")
    private String issuer;

    @Column(name = "issuer_key")
    private String issuerKey;

    @Column(name = "this_update")
    private Instant thisUpdate;

    @Column(name = "next_update")
    private Instant nextUpdate;

    @Column(name = "revoked_count")
    private int revokedCount;

    @Column(name = "fetched_at")
    private Instant fetchedAt;

    @Column(name = "fetch_due")
    private Instant fetchDue;

    @Column(name = "last_error")
    private String lastError;

    @OneToMany(mappedBy = "list", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("index")
    private List<RevocationListPart> parts = new ArrayList<>();

    /** For JPA; and a list that is to come as a file. */
    public RevocationListFile() {
        // has no URL
    }

    /** A list that is to be fetched. */
    public RevocationListFile(String url, Instant due) {
        this.url = url;
        this.fetchDue = due;
    }

    /** Takes the place of what was there. */
    public void replace(X509CRL list, byte[] encoded, Instant at) {
        issuer = cut(list.getIssuerX500Principal().getName());
        issuerKey = Fingerprints.of(list.getIssuerX500Principal());
        thisUpdate = list.getThisUpdate().toInstant();
        nextUpdate = list.getNextUpdate() == null ? null : list.getNextUpdate().toInstant();
        revokedCount = list.getRevokedCertificates() == null
                ? 0
                : list.getRevokedCertificates().size();
        parts.clear();
        parts.addAll(split(encoded));
        fetchedAt = at;
        lastError = null;
        fetchDue = url == null ? null : due(at);
    }

    /** Halfway to the end of the list, but within a day, and not at once. */
    private Instant due(Instant at) {
        Duration left =
                nextUpdate == null ? MAX_AGE : Duration.between(at, nextUpdate).dividedBy(2);
        Duration wait = left.compareTo(RETRY) < 0 ? RETRY : left;
        return at.plus(wait.compareTo(MAX_AGE) > 0 ? MAX_AGE : wait);
    }

    /** It could not be fetched: the old one stays until the next try. */
    public void failed(String error, Instant at) {
        lastError = cut(error);
        fetchDue = at.plus(RETRY);
    }

    private static String cut(String text) {
        return text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    }

    private List<RevocationListPart> split(byte[] encoded) {
        List<RevocationListPart> split = new ArrayList<>();
        for (int from = 0; from < encoded.length; from += PART) {
            byte[] bytes = Arrays.copyOfRange(encoded, from, Math.min(encoded.length, from + PART));
            split.add(new RevocationListPart(this, split.size(), bytes));
        }
        return split;
    }

    /** DER; empty where none has come yet. */
    public Optional<byte[]> encoded() {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        parts.forEach(part -> whole.writeBytes(part.bytes()));
        return Optional.of(whole.toByteArray());
    }

    /** Where it comes from; empty for a file. */
    public Optional<String> url() {
        return Optional.ofNullable(url);
    }

    /** Who has signed it; empty where none has come yet. */
    public Optional<String> issuer() {
        return Optional.ofNullable(issuer);
    }

    public Optional<Instant> thisUpdate() {
        return Optional.ofNullable(thisUpdate);
    }

    /** Until when it is to be believed. */
    public Optional<Instant> nextUpdate() {
        return Optional.ofNullable(nextUpdate);
    }

    public int revokedCount() {
        return revokedCount;
    }

    public Optional<Instant> fetchedAt() {
        return Optional.ofNullable(fetchedAt);
    }

    /** What went wrong at the last try; empty where it went well. */
    public Optional<String> lastError() {
        return Optional.ofNullable(lastError);
    }
}

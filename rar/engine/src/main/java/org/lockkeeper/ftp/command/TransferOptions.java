package org.lockkeeper.ftp.command;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.lockkeeper.ftp.vfs.Fact;

/** What TYPE, MODE, REST, RANG and OPTS have set. */
public final class TransferOptions {

    private boolean ascii = true;
    private boolean compressed;
    private int compressionLevel = 6;
    private long restart;
    private Set<Fact> facts = EnumSet.allOf(Fact.class);
    private HashAlgorithm hashAlgorithm = HashAlgorithm.SHA_256;
    private ByteRange range;

    /** Whether TYPE A is set; the default of RFC 959. */
    public boolean ascii() {
        return ascii;
    }

    /** Sets TYPE A or I. */
    public void ascii(boolean newAscii) {
        ascii = newAscii;
    }

    /** Whether MODE Z is set. */
    public boolean compressed() {
        return compressed;
    }

    /** Sets MODE S or Z. */
    public void compressed(boolean newCompressed) {
        compressed = newCompressed;
    }

    /** Level of MODE Z, 1 to 9. */
    public int compressionLevel() {
        return compressionLevel;
    }

    /** See the getter. */
    public void compressionLevel(int level) {
        compressionLevel = level;
    }

    /** The offset of REST, taken by the command that follows; 0 without. */
    public long takeRestart() {
        long offset = restart;
        restart = 0;
        return offset;
    }

    /** Keeps the offset of REST. */
    public void restart(long offset) {
        restart = offset;
    }

    /** Facts that MLSD and MLST tell. */
    public Set<Fact> facts() {
        return facts;
    }

    /** OPTS MLST. */
    public void facts(Set<Fact> newFacts) {
        facts = newFacts;
    }

    /** What HASH computes. */
    public HashAlgorithm hashAlgorithm() {
        return hashAlgorithm;
    }

    /** OPTS HASH. */
    public void hashAlgorithm(HashAlgorithm algorithm) {
        hashAlgorithm = algorithm;
    }

    /** The range of RANG, taken by the command that follows; empty without. */
    public Optional<ByteRange> takeRange() {
        Optional<ByteRange> taken = Optional.ofNullable(range);
        range = null;
        return taken;
    }

    /** RANG; null for the whole file. */
    public void range(ByteRange newRange) {
        range = newRange;
    }

    /**
     * A part of a file.
     *
     * @param first byte, from 0
     * @param end behind the last byte
     */
    public record ByteRange(long first, long end) {

        /** Refuses a range that runs backwards. */
        public ByteRange {
            if (first < 0 || end < first) {
                throw new IllegalArgumentException("no range: " + first + " to " + end);
            }
        }
    }
}

package org.lockkeeper.domain.certificate;

import java.util.List;

/**
 * What kind of key to make.
 *
 * @param size in bits, one of {@link Algorithm#sizes()}
 */
public record KeySpec(Algorithm algorithm, int size) {

    /** Handshakes cost a fraction of RSA's, and every client of the last ten years can do it. */
    public static final KeySpec DEFAULT = new KeySpec(Algorithm.EC, 256);

    /** Kinds of keys, with the sizes that are offered; the first is the default. */
    public enum Algorithm {
        /** NIST curves P-256, P-384, P-521. */
        EC(256, 384, 521),
        /** Two prime factors, exponent 65537. */
        RSA(3072, 2048, 4096),
        /** Edwards curve (RFC 8410); many clients don't know it yet. */
        ED25519(256);

        private final List<Integer> sizes;

        Algorithm(Integer... sizes) {
            this.sizes = List.of(sizes);
        }

        /** Bits that are allowed; the first is the default. */
        public List<Integer> sizes() {
            return sizes;
        }
    }

    /** Refuses a size that the algorithm does not have. */
    public KeySpec {
        if (!algorithm.sizes().contains(size)) {
            throw new IllegalArgumentException("must be one of " + algorithm.sizes() + " for " + algorithm);
        }
    }
}

package org.lockkeeper.infrastructure.password;

/**
 * What one hash costs.
 *
 * @param memoryKiB while it runs
 * @param passes over that memory
 * @param lanes computed in parallel, in principle
 */
record Argon2Cost(int memoryKiB, int passes, int lanes) {

    /** OWASP's choice for servers that check many passwords: 19 MiB, two passes. */
    static final Argon2Cost TODAY = new Argon2Cost(19_456, 2, 1);

    /** Far above what was ever in use; bounds what a forged hash can make us spend. */
    private static final Argon2Cost MAX = new Argon2Cost(1 << 20, 64, 16);

    Argon2Cost {
        if (memoryKiB < 8 * lanes || passes < 1 || lanes < 1) {
            throw new IllegalArgumentException("Argon2 parameters out of bounds");
        }
    }

    boolean reasonable() {
        return memoryKiB <= MAX.memoryKiB && passes <= MAX.passes && lanes <= MAX.lanes;
    }

    boolean weakerThan(Argon2Cost other) {
        return memoryKiB < other.memoryKiB || passes < other.passes;
    }
}

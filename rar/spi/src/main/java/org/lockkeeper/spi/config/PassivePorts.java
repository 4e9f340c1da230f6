package org.lockkeeper.spi.config;

/**
 * The range of ports on which passive data connections are awaited.
 *
 * @param from first port; 0 together with {@code to} 0 lets the system choose
 * @param to last port, inclusive
 */
public record PassivePorts(int from, int to) {

    /** Any free port; for tests. */
    public static final PassivePorts ANY = new PassivePorts(0, 0);

    /** Refuses a range that is empty or out of bounds. */
    public PassivePorts {
        boolean any = from == 0 && to == 0;
        if (!any && (from < 1 || to > 65535 || from > to)) {
            throw new IllegalArgumentException("passive ports " + from + "-" + to + " are no range within 1..65535");
        }
    }
}

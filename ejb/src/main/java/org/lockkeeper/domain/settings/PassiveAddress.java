package org.lockkeeper.domain.settings;

import java.util.regex.Pattern;

/**
 * Which address PASV tells the clients of one network.
 *
 * @param network of the clients
 * @param address IPv4, or a host name that has one
 */
public record PassiveAddress(Network network, String address) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,249}[A-Za-z0-9])?");
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");

    /**
     * Reads {@code 10.0.0.0/8=10.0.0.5} or {@code 0.0.0.0/0=ftp.example.org}.
     *
     * @throws IllegalArgumentException with a sentence for the administrator
     */
    public static PassiveAddress parse(String text) {
        String[] parts = text.split("=", -1);
        if (parts.length != 2 || !NAME.matcher(parts[1].strip()).matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' must be a network and an IPv4 address, or host name, such as 10.0.0.0/8=10.0.0.5");
        }
        String address = parts[1].strip();
        if (NUMBERS.matcher(address).matches()) {
            address = Network.parse(address).address().getHostAddress();
        }
        return new PassiveAddress(Network.parse(parts[0].strip()), address);
    }

    @Override
    public String toString() {
        return network + "=" + address;
    }
}

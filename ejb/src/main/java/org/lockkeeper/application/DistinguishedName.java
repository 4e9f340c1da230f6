package org.lockkeeper.application;

/**
 * A distinguished name, by the parts that administrators know; absent ones are null.
 *
 * @param country two letters (ISO 3166)
 * @param distinguishedName the whole name as RFC 2253 text; ignored where a name is ordered
 */
public record DistinguishedName(
        String commonName,
        String organization,
        String organizationalUnit,
        String locality,
        String state,
        String country,
        String email,
        String distinguishedName) {

    /** The common name, or the whole name where there is none. */
    public String label() {
        return commonName == null ? distinguishedName : commonName;
    }
}

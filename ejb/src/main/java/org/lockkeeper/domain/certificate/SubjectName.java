package org.lockkeeper.domain.certificate;

/**
 * The distinguished name of a new certificate. Parts that are null or blank are left out; the common name must be there.
 *
 * @param commonName host name, or the name of a person or system
 * @param country two letters (ISO 3166)
 */
public record SubjectName(
        String commonName,
        String organization,
        String organizationalUnit,
        String locality,
        String state,
        String country,
        String email) {

    /** Only a common name. */
    public static SubjectName of(String commonName) {
        return new SubjectName(commonName, null, null, null, null, null, null);
    }
}

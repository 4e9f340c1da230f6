package org.lockkeeper.domain.cipher;

import java.util.List;

/** OpenSSL's language of ciphers. */
public interface CipherDictionary {

    /** The OpenSSL name of a suite; its IANA name where OpenSSL has no other. */
    String openSslName(String ianaName);

    /**
     * Reads a cipher string: names of OpenSSL and IANA, aliases, {@code +}, {@code !}, {@code -}, {@code @STRENGTH}; also the
     * names of TLS 1.3, which OpenSSL itself takes elsewhere.
     */
    ParsedCiphers parse(String cipherString);

    /**
     * What a string means.
     *
     * @param cipherSuites IANA names in order, whether or not a runtime has them
     * @param unknown words that mean nothing
     */
    record ParsedCiphers(List<String> cipherSuites, List<String> unknown) {

        /** Makes the lists immutable. */
        public ParsedCiphers {
            cipherSuites = List.copyOf(cipherSuites);
            unknown = List.copyOf(unknown);
        }
    }
}

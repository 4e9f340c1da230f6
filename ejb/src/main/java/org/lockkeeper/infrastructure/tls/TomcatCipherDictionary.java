package org.lockkeeper.infrastructure.tls;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tomcat.util.net.openssl.ciphers.Cipher;
import org.apache.tomcat.util.net.openssl.ciphers.OpenSSLCipherConfigurationParser;
import org.lockkeeper.domain.cipher.CipherDictionary;

/** Tomcat's parser, which follows OpenSSL's grammar; it passes over words that it does not know, so they are found first. */
@Dependent
class TomcatCipherDictionary implements CipherDictionary {

    private static final String SEPARATORS = "[:, ]+";
    private static final Set<String> ORDERS = Set.of("@STRENGTH");

    /** The parser warns of each unknown word in the server's log; they are told to whoever wrote them instead. */
    private static final Logger PARSER_LOG = Logger.getLogger(OpenSSLCipherConfigurationParser.class.getName());

    static {
        PARSER_LOG.setLevel(Level.SEVERE);
    }

    @Override
    public String openSslName(String ianaName) {
        String openSsl = OpenSSLCipherConfigurationParser.jsseToOpenSSL(ianaName);
        return openSsl == null ? ianaName : openSsl;
    }

    @Override
    public ParsedCiphers parse(String cipherString) {
        Map<Boolean, List<String>> words = Stream.of(cipherString.split(SEPARATORS))
                .filter(word -> !word.isBlank())
                .collect(Collectors.partitioningBy(TomcatCipherDictionary::known));
        List<String> suites = OpenSSLCipherConfigurationParser.parse(String.join(":", words.get(true))).stream()
                .map(TomcatCipherDictionary::ianaName)
                .distinct()
                .toList();
        return new ParsedCiphers(suites, words.get(false));
    }

    private static boolean known(String word) {
        if (ORDERS.contains(word)) {
            return true;
        }
        return Stream.of(word.replaceFirst("^[!+-]", "").split("\\+", -1))
                .noneMatch(part -> part.isEmpty()
                        || OpenSSLCipherConfigurationParser.parse(part).isEmpty());
    }

    private static String ianaName(Cipher cipher) {
        return cipher.getJsseNames().stream()
                .filter(name -> name.startsWith("TLS_"))
                .findFirst()
                .orElse(cipher.name());
    }
}

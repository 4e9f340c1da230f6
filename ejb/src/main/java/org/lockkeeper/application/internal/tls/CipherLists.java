package org.lockkeeper.application.internal.tls;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lockkeeper.domain.cipher.BuiltInCipherList;
import org.lockkeeper.domain.cipher.CipherList;
import org.lockkeeper.domain.cipher.CipherListRepository;
import org.lockkeeper.domain.cipher.TlsTerms;
import org.lockkeeper.domain.server.ServerRepository;
import org.lockkeeper.domain.site.Site;

/** Lists by name, wherever they come from, and who uses them. */
@Dependent
class CipherLists {

    private final CipherListRepository own;
    private final ServerRepository servers;
    private final AllSites sites;

    @Inject
    CipherLists(CipherListRepository own, ServerRepository servers, AllSites sites) {
        this.own = own;
        this.servers = servers;
        this.sites = sites;
    }

    /** The suites of the list of this name. */
    Optional<List<String>> suites(String name) {
        return BuiltInCipherList.find(name).map(BuiltInCipherList::cipherSuites).or(() -> own.find(name)
                .map(CipherList::cipherSuites));
    }

    boolean taken(String name) {
        return BuiltInCipherList.find(name).isPresent()
                || own.all().stream().anyMatch(list -> list.name().equalsIgnoreCase(name));
    }

    List<String> usedBy(String name) {
        Stream<String> server = servers.find().filter(found -> uses(found.tls(), name)).map(found -> "Server").stream();
        Stream<String> using = sitesUsing(name).stream().map(site -> "site:" + site.name());
        return Stream.concat(server, using).toList();
    }

    List<Site> sitesUsing(String name) {
        return sites.all().stream().filter(site -> uses(site.tls(), name)).toList();
    }

    static boolean uses(TlsTerms terms, String name) {
        return terms.cipherList().filter(name::equals).isPresent();
    }
}

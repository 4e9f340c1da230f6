package org.lockkeeper.application.internal.trust;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.ejb3.annotation.SecurityDomain;
import org.lockkeeper.application.ConflictException;
import org.lockkeeper.application.InvalidInputException;
import org.lockkeeper.application.MissingObjectException;
import org.lockkeeper.application.Page;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.RevocationListService;
import org.lockkeeper.application.RevocationListView;
import org.lockkeeper.application.Roles;
import org.lockkeeper.application.internal.certificate.FileRefusals;
import org.lockkeeper.application.internal.change.ConfigurationChanges;
import org.lockkeeper.application.internal.change.Difference;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.settings.WebAddress;
import org.lockkeeper.domain.trust.Fingerprints;
import org.lockkeeper.domain.trust.RevocationListFile;
import org.lockkeeper.domain.trust.RevocationListRepository;
import org.lockkeeper.domain.trust.RevocationLists;

/** Revocation lists of other authorities. No transaction of its own: fetching takes long, and must hold no connection. */
@Stateless
@SecurityDomain("other")
@RolesAllowed({Roles.SERVER_ADMINISTRATOR, Roles.CERTIFICATE_OFFICER})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RevocationListServiceBean implements RevocationListService {

    private static final int MAX_LISTS = 200;

    @Inject
    UnitOfWork transactions;

    @Inject
    RevocationListRepository lists;

    @Inject
    RevocationLists reader;

    @Inject
    ListRenewal renewal;

    @Inject
    TrustViews views;

    @Inject
    ConfigurationChanges changes;

    @Inject
    Clock clock;

    @Resource
    SessionContext context;

    @Override
    @RolesAllowed(Roles.ANY)
    public Page<RevocationListView> lists(PageRequest request) {
        return transactions.call(() -> new Page<>(
                lists.list(request.offset(), request.limit()).stream()
                        .map(views::view)
                        .toList(),
                lists.count()));
    }

    @Override
    @RolesAllowed(Roles.ANY)
    public Optional<RevocationListView> list(long id) {
        return transactions.call(() -> lists.find(id).map(views::view));
    }

    @Override
    public RevocationListView addFile(byte[] file) {
        X509CRL read = FileRefusals.of("file", () -> reader.read(file));
        String caller = caller();
        return transactions.call(() -> {
            RevocationListFile list = fileOf(read).orElseGet(this::added);
            refuseOlder(list, read);
            return stored(list, read, caller);
        });
    }

    @Override
    public RevocationListView addUrl(String url) {
        FieldErrors errors = new FieldErrors();
        Optional<String> address = errors.read("url", () -> WebAddress.checked(url == null ? "" : url));
        errors.require(address.isEmpty() || !address.get().isEmpty(), "url", "must be given");
        errors.throwIfAny();
        X509CRL fetched = FileRefusals.of("url", () -> renewal.fetch(address.orElseThrow()));
        String caller = caller();
        return transactions.call(() -> stored(added(address.orElseThrow()), fetched, caller));
    }

    @Override
    public RevocationListView renew(long id) {
        String url = transactions
                .call(() -> find(id).url())
                .orElseThrow(() -> new ConflictException(
                        "This revocation list came as a file, not from a URL; upload the newer file."));
        renewal.renew(id, url);
        return transactions.call(() -> views.view(find(id)));
    }

    @Override
    public void remove(long id) {
        String caller = caller();
        transactions.run(() -> {
            RevocationListFile list = find(id);
            Difference gone = Difference.deleted(state(list));
            lists.remove(list);
            changes.record(
                    caller, AuditAction.REVOCATION_LIST_REMOVED, ListRenewal.name(list), gone.before(), gone.after());
        });
    }

    private Optional<RevocationListFile> fileOf(X509CRL read) {
        return lists.ofIssuer(Fingerprints.of(read.getIssuerX500Principal())).stream()
                .flatMap(revision -> lists.find(revision.id()).stream())
                .filter(list -> list.url().isEmpty())
                .findFirst();
    }

    private static void refuseOlder(RevocationListFile list, X509CRL read) {
        list.thisUpdate()
                .filter(known -> read.getThisUpdate().toInstant().isBefore(known))
                .ifPresent(known -> {
                    throw new InvalidInputException(
                            "file", "is older than the list of this issuer that is at hand, of " + known);
                });
    }

    private RevocationListFile added() {
        return added(new RevocationListFile());
    }

    private RevocationListFile added(String url) {
        if (lists.ofUrl(url).isPresent()) {
            throw new ConflictException("The revocation list at " + url + " is fetched already.");
        }
        return added(new RevocationListFile(url, clock.instant()));
    }

    private RevocationListFile added(RevocationListFile list) {
        if (lists.count() >= MAX_LISTS) {
            throw new ConflictException("There are " + MAX_LISTS + " revocation lists already; remove one first.");
        }
        lists.add(list);
        return list;
    }

    private RevocationListView stored(RevocationListFile list, X509CRL content, String caller) {
        Difference difference = change(list, content);
        lists.flush();
        changes.record(
                caller,
                AuditAction.REVOCATION_LIST_ADDED,
                ListRenewal.name(list),
                difference.before(),
                difference.after());
        return views.view(list);
    }

    private Difference change(RevocationListFile list, X509CRL content) {
        Map<String, Object> before = state(list);
        list.replace(content, ListRenewal.encoded(content), clock.instant());
        return Difference.between(before, state(list));
    }

    private static Map<String, Object> state(RevocationListFile list) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("issuer", list.issuer().orElse(null));
        state.put("thisUpdate", list.thisUpdate().orElse(null));
        state.put("nextUpdate", list.nextUpdate().orElse(null));
        state.put("revoked", list.issuer().isPresent() ? list.revokedCount() : null);
        return state;
    }

    private RevocationListFile find(long id) {
        return lists.find(id).orElseThrow(() -> new MissingObjectException("revocation list '" + id + "'"));
    }

    private String caller() {
        return context.getCallerPrincipal().getName();
    }
}

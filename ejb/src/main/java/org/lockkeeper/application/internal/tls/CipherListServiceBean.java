package org.lockkeeper.application.internal.tls;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.ejb3.annotation.SecurityDomain;
import org.lockkeeper.application.CipherListInput;
import org.lockkeeper.application.CipherListService;
import org.lockkeeper.application.CipherListView;
import org.lockkeeper.application.ConflictException;
import org.lockkeeper.application.MissingObjectException;
import org.lockkeeper.application.Roles;
import org.lockkeeper.application.StaleVersionException;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.application.internal.change.ConfigurationChanges;
import org.lockkeeper.application.internal.change.Difference;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.cipher.BuiltInCipherList;
import org.lockkeeper.domain.cipher.CipherList;
import org.lockkeeper.domain.cipher.CipherListRepository;

/** Named cipher lists. */
@Stateless
@SecurityDomain("other")
@RolesAllowed(Roles.SERVER_ADMINISTRATOR)
public class CipherListServiceBean implements CipherListService {

    @Inject
    CipherListRepository own;

    @Inject
    CipherLists lists;

    @Inject
    CipherListInputs inputs;

    @Inject
    CipherListUses uses;

    @Inject
    ConfigurationChanges changes;

    @Resource
    SessionContext context;

    @Override
    @RolesAllowed(Roles.ANY)
    public List<CipherListView> lists() {
        return Stream.concat(
                        Stream.of(BuiltInCipherList.values()).map(this::view),
                        own.all().stream().map(this::view))
                .toList();
    }

    @Override
    @RolesAllowed(Roles.ANY)
    public Optional<CipherListView> list(String name) {
        return BuiltInCipherList.find(name).map(this::view).or(() -> own.find(name)
                .map(this::view));
    }

    @Override
    public CipherListView create(CipherListInput input) {
        FieldErrors errors = new FieldErrors();
        List<String> suites = inputs.read(input, errors);
        errors.throwIfAny();
        refuseTaken(input.name());
        CipherList list = new CipherList(input.name());
        list.change(input.name(), suites, Optional.ofNullable(input.cipherString()));
        own.add(list);
        record(AuditAction.CIPHER_LIST_CREATED, list.name(), Difference.created(fields(list)));
        own.flush();
        return view(list);
    }

    @Override
    public CipherListView change(String name, CipherListInput input, long expectedVersion) {
        CipherList list = find(name, expectedVersion);
        FieldErrors errors = new FieldErrors();
        List<String> suites = inputs.read(input, errors);
        errors.throwIfAny();
        if (!name.equalsIgnoreCase(input.name())) {
            refuseTaken(input.name());
        }
        Map<String, Object> before = fields(list);
        uses.follow(context.getCallerPrincipal().getName(), name, input, suites);
        list.change(input.name(), suites, Optional.ofNullable(input.cipherString()));
        Difference difference = Difference.between(before, fields(list));
        if (!difference.none()) {
            record(AuditAction.CIPHER_LIST_CHANGED, name, difference);
        }
        own.flush();
        return view(list);
    }

    @Override
    public void delete(String name, long expectedVersion) {
        CipherList list = find(name, expectedVersion);
        List<String> users = lists.usedBy(name);
        if (!users.isEmpty()) {
            throw new ConflictException("Cipher list '" + name + "' is used by " + String.join(", ", users)
                    + "; choose other suites there first.");
        }
        own.remove(list);
        record(AuditAction.CIPHER_LIST_DELETED, name, Difference.deleted(fields(list)));
    }

    private CipherList find(String name, long expectedVersion) {
        if (BuiltInCipherList.find(name).isPresent()) {
            throw new ConflictException("Cipher list '" + name
                    + "' comes with the product and can't be changed; make one of your own with its suites.");
        }
        CipherList list = own.find(name).orElseThrow(() -> new MissingObjectException("cipher list '" + name + "'"));
        if (list.version() != expectedVersion) {
            throw new StaleVersionException("cipher list '" + name + "'");
        }
        return list;
    }

    private void refuseTaken(String name) {
        if (lists.taken(name)) {
            throw new ConflictException("There is a cipher list '" + name + "' already; choose another name.");
        }
    }

    private void record(AuditAction action, String name, Difference difference) {
        changes.record(context, action, ObjectName.cipherList(name), difference.before(), difference.after());
    }

    private static Map<String, Object> fields(CipherList list) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", list.name());
        fields.put("cipherSuites", String.join(":", list.cipherSuites()));
        fields.put("cipherString", list.cipherString().orElse(null));
        return fields;
    }

    private CipherListView view(BuiltInCipherList list) {
        return new CipherListView(list.title(), list.cipherSuites(), null, true, lists.usedBy(list.title()), 0);
    }

    private CipherListView view(CipherList list) {
        return new CipherListView(
                list.name(),
                list.cipherSuites(),
                list.cipherString().orElse(null),
                false,
                lists.usedBy(list.name()),
                list.version());
    }
}

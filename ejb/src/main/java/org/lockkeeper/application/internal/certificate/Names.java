package org.lockkeeper.application.internal.certificate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;
import org.lockkeeper.application.DistinguishedName;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.domain.certificate.AlternativeNames;
import org.lockkeeper.domain.certificate.SubjectName;

/** Distinguished names as the API has them. */
final class Names {

    private static final Map<String, String> KEYWORDS = Map.of("1.2.840.113549.1.9.1", "EMAILADDRESS");
    private static final int MAX_PART = 200;
    private static final int MAX_COMMON_NAME = 64;

    private Names() {}

    static DistinguishedName of(X500Principal principal) {
        String text = principal.getName(X500Principal.RFC2253, KEYWORDS);
        Map<String, String> parts = parts(text);
        return new DistinguishedName(
                parts.get("CN"),
                parts.get("O"),
                parts.get("OU"),
                parts.get("L"),
                parts.get("ST"),
                parts.get("C"),
                parts.get("EMAILADDRESS"),
                text);
    }

    static List<String> of(AlternativeNames names) {
        List<String> all = new ArrayList<>(names.dns());
        all.addAll(names.ip());
        all.addAll(names.email());
        return Collections.unmodifiableList(all);
    }

    /** The name to be made; what is wrong with it is collected. */
    static SubjectName order(DistinguishedName name, FieldErrors errors) {
        if (name == null || blank(name.commonName())) {
            errors.add("subject.commonName", "must be given");
            return SubjectName.of("");
        }
        checkLength("subject.commonName", name.commonName(), MAX_COMMON_NAME, errors);
        checkLength("subject.organization", name.organization(), MAX_PART, errors);
        checkLength("subject.organizationalUnit", name.organizationalUnit(), MAX_PART, errors);
        checkLength("subject.locality", name.locality(), MAX_PART, errors);
        checkLength("subject.state", name.state(), MAX_PART, errors);
        checkLength("subject.email", name.email(), MAX_PART, errors);
        if (!blank(name.country()) && !name.country().matches("[A-Za-z]{2}")) {
            errors.add("subject.country", "must be two letters, such as DE");
        }
        return new SubjectName(
                name.commonName(),
                name.organization(),
                name.organizationalUnit(),
                name.locality(),
                name.state(),
                blank(name.country()) ? null : name.country().toUpperCase(Locale.ROOT),
                name.email());
    }

    private static void checkLength(String field, String value, int max, FieldErrors errors) {
        if (value != null && (value.length() > max || value.chars().anyMatch(Character::isISOControl))) {
            errors.add(field, "must have at most " + max + " characters, and no control characters");
        }
    }

    static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /** The first of each kind; what LDAP cannot read (a name no CA should make) gives none. */
    private static Map<String, String> parts(String text) {
        Map<String, String> parts = new HashMap<>();
        try {
            List<Rdn> names = new ArrayList<>(new LdapName(text).getRdns());
            Collections.reverse(names);
            names.forEach(name -> parts.putIfAbsent(
                    name.getType().toUpperCase(Locale.ROOT), name.getValue().toString()));
            return parts;
        } catch (InvalidNameException e) {
            return Map.of();
        }
    }
}

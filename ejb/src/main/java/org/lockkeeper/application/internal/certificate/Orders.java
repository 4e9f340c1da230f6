package org.lockkeeper.application.internal.certificate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lockkeeper.application.CertificateOrder;
import org.lockkeeper.application.InvalidInputException;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.domain.certificate.AlternativeNames;
import org.lockkeeper.domain.certificate.CertificateFactory.Order;
import org.lockkeeper.domain.certificate.KeySpec;
import org.lockkeeper.domain.certificate.SubjectName;

/** Turns what administrators order into what can be made, or says all that is wrong with it. */
final class Orders {

    static final int DEFAULT_CLIENT_DAYS = 365;
    private static final int DEFAULT_SERVER_DAYS = 398;
    private static final int MAX_SERVER_DAYS = 10_950;
    private static final int MAX_CLIENT_DAYS = 3650;
    private static final String ALIAS = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

    private Orders() {}

    static Order server(CertificateOrder order) {
        FieldErrors errors = new FieldErrors();
        checkAlias(order.alias(), errors);
        SubjectName subject = Names.order(order.subject(), errors);
        AlternativeNames names = names(order, subject, errors);
        Optional<KeySpec> key = key(order.algorithm(), order.size(), errors);
        int days = days(order.validityDays(), DEFAULT_SERVER_DAYS, MAX_SERVER_DAYS, errors);
        errors.throwIfAny();
        return new Order(subject, names, key.orElseThrow(), days, order.authority());
    }

    static void checkAlias(String alias, FieldErrors errors) {
        errors.require(
                alias != null && alias.matches(ALIAS),
                "alias",
                "must be 1 to 100 letters, digits, dots, dashes and underscores, beginning with a letter or digit");
    }

    static Optional<KeySpec> key(String algorithm, Integer size, FieldErrors errors) {
        String name = algorithm == null ? KeySpec.DEFAULT.algorithm().name() : algorithm.toUpperCase(Locale.ROOT);
        Optional<KeySpec.Algorithm> known = Arrays.stream(KeySpec.Algorithm.values())
                .filter(value -> value.name().equals(name))
                .findFirst();
        if (known.isEmpty()) {
            errors.add("key.algorithm", "must be one of " + List.of(KeySpec.Algorithm.values()));
            return Optional.empty();
        }
        int bits = size == null ? known.get().sizes().get(0) : size;
        return errors.read("key.size", () -> new KeySpec(known.get(), bits));
    }

    static int clientDays(Integer days) {
        FieldErrors errors = new FieldErrors();
        int checked = days(days, DEFAULT_CLIENT_DAYS, MAX_CLIENT_DAYS, errors);
        errors.throwIfAny();
        return checked;
    }

    static void checkFilePassword(char[] password) {
        if (password == null || password.length < 6) {
            throw new InvalidInputException("password", "must have at least 6 characters");
        }
    }

    private static AlternativeNames names(CertificateOrder order, SubjectName subject, FieldErrors errors) {
        List<String> given = order.subjectAlternativeNames();
        boolean none = given == null || given.isEmpty();
        if (none && !order.authority() && AlternativeNameText.isHost(subject.commonName())) {
            return AlternativeNameText.read(List.of(subject.commonName()), errors);
        }
        return AlternativeNameText.read(given, errors);
    }

    private static int days(Integer days, int absent, int max, FieldErrors errors) {
        int checked = days == null ? absent : days;
        errors.require(checked >= 1 && checked <= max, "validityDays", "must be from 1 to " + max);
        return checked;
    }
}

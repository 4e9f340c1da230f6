package org.lockkeeper.application.internal.event;

import java.math.BigDecimal;
import java.util.Arrays;
import org.lockkeeper.domain.settings.Network;

/** How a variable is compared. Names are part of the API. */
public enum Operator {
    /** Exactly the value. */
    EQUALS {
        @Override
        boolean holds(String actual, String expected) {
            return actual.equals(expected);
        }
    },
    /** Wildcards: {@code *} is any number of characters, {@code ?} is one, {@code |} separates several; case does not matter. */
    MATCHES {
        @Override
        boolean holds(String actual, String expected) {
            return Arrays.stream(expected.split("\\|")).anyMatch(wildcard -> Wildcard.matches(wildcard, actual));
        }
    },
    /** Holds it somewhere. */
    CONTAINS {
        @Override
        boolean holds(String actual, String expected) {
            return actual.contains(expected);
        }
    },
    /** Begins with it. */
    STARTS_WITH {
        @Override
        boolean holds(String actual, String expected) {
            return actual.startsWith(expected);
        }
    },
    /** Ends with it. */
    ENDS_WITH {
        @Override
        boolean holds(String actual, String expected) {
            return actual.endsWith(expected);
        }
    },
    /** A greater number. */
    GREATER {
        @Override
        boolean holds(String actual, String expected) {
            return number(actual).compareTo(number(expected)) > 0;
        }

        @Override
        void check(String expected) {
            number(expected);
        }
    },
    /** A smaller number. */
    LESS {
        @Override
        boolean holds(String actual, String expected) {
            return number(actual).compareTo(number(expected)) < 0;
        }

        @Override
        void check(String expected) {
            number(expected);
        }
    },
    /** An address within a network such as {@code 192.0.2.0/24}. */
    IN_NETWORK {
        @Override
        boolean holds(String actual, String expected) {
            return Network.parse(expected).contains(Network.parse(actual).address());
        }

        @Override
        void check(String expected) {
            Network.parse(expected);
        }
    };

    abstract boolean holds(String actual, String expected);

    /** Refuses, with a sentence, a value that nothing can be compared with. */
    void check(String expected) {
        if (expected.isEmpty()) {
            throw new IllegalArgumentException("must not be empty");
        }
    }

    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be a number", e);
        }
    }
}

package org.lockkeeper.web.system;

import java.util.Arrays;
import java.util.function.Function;

/** Passwords that a page hands to a service. */
public final class Secrets {

    private Secrets() {}

    /** Lets {@code use} have the password as characters, and wipes them; null where nothing was typed. */
    public static <T> T use(String password, Function<char[], T> use) {
        char[] characters = password == null || password.isEmpty() ? null : password.toCharArray();
        try {
            return use.apply(characters);
        } finally {
            if (characters != null) {
                Arrays.fill(characters, '\0');
            }
        }
    }
}

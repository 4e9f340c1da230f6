package org.lockkeeper.spi.login;

import java.util.Arrays;

/** A password on its way: wipes itself, and prints as {@code ***}. */
public final class Secret implements AutoCloseable {

    private final char[] characters;

    private Secret(char[] characters) {
        this.characters = characters;
    }

    /** Takes a copy; the caller wipes its own. */
    public static Secret of(char[] characters) {
        return new Secret(characters.clone());
    }

    /** Takes the characters of a text, for callers that never had an array. */
    public static Secret of(CharSequence text) {
        return new Secret(text.toString().toCharArray());
    }

    /** A copy, to be wiped by the caller. All zero after {@link #close()}. */
    public char[] copy() {
        return characters.clone();
    }

    /** Overwrites the characters. */
    @Override
    public void close() {
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return "***";
    }
}

package org.lockkeeper.application.internal;

import java.util.function.BooleanSupplier;
import org.lockkeeper.domain.password.PasswordHasher;

/** Cheap, and counts what would be dear; refuses to work within a transaction. */
public final class CountingHasher implements PasswordHasher {

    private final BooleanSupplier inTransaction;
    private int checks;
    private String prefix = "v1:";

    public CountingHasher(BooleanSupplier inTransaction) {
        this.inTransaction = inTransaction;
    }

    public int checks() {
        return checks;
    }

    public void grow() {
        prefix = "v2:";
    }

    @Override
    public String hash(char[] password) {
        return prefix + new String(password);
    }

    @Override
    public boolean matches(char[] password, String hash) {
        count();
        return hash.substring(3).equals(new String(password));
    }

    @Override
    public void pretend(char[] password) {
        count();
    }

    @Override
    public boolean outdated(String hash) {
        return !hash.startsWith(prefix);
    }

    private void count() {
        if (inTransaction.getAsBoolean()) {
            throw new IllegalStateException("a password is hashed within a transaction");
        }
        checks++;
    }
}

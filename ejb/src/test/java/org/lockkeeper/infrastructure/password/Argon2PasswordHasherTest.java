package org.lockkeeper.infrastructure.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.lockkeeper.domain.password.PasswordHasherBusyException;

class Argon2PasswordHasherTest {

    private static final char[] PASSWORD = "päßword".toCharArray();
    private static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);

    private final Argon2PasswordHasher hasher = hasher(CHEAP);

    /** From the reference implementation's own tests. */
    @Test
    void computes_the_known_answer() {
        String known = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(hasher.matches("password".toCharArray(), known)).isTrue();
        assertThat(hasher.matches("Password".toCharArray(), known)).isFalse();
    }

    @Test
    void todays_cost_is_in_the_hash() {
        assertThat(new Argon2PasswordHasher().hash(PASSWORD)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void matches_its_own_hashes_and_salts_them() {
        String hash = hasher.hash(PASSWORD);
        assertThat(hasher.matches(PASSWORD, hash)).isTrue();
        assertThat(hasher.hash(PASSWORD)).isNotEqualTo(hash);
        assertThat(hasher.matches("passwort".toCharArray(), hash)).isFalse();
        assertThat(hasher.matches(new char[0], hash)).isFalse();
    }

    @Test
    void leaves_the_callers_array_alone() {
        char[] password = PASSWORD.clone();
        hasher.pretend(password);
        assertThat(password).isEqualTo(PASSWORD);
    }

    @Test
    void tampered_hash_does_not_match() {
        String hash = hasher.hash(PASSWORD);
        char last = hash.charAt(hash.length() - 5);
        String tampered =
                hash.substring(0, hash.length() - 5) + (last == 'A' ? 'B' : 'A') + hash.substring(hash.length() - 4);
        assertThat(hasher.matches(PASSWORD, tampered)).isFalse();
        assertThat(hasher.matches(PASSWORD, hash.replace("t=1", "t=2"))).isFalse();
    }

    @Test
    void refuses_what_is_no_argon2id_hash_or_costs_too_much() {
        assertThatThrownBy(() -> hasher.matches(PASSWORD, "secret")).isInstanceOf(IllegalArgumentException.class);
        String greedy = hasher.hash(PASSWORD).replace("m=64", "m=999999999");
        assertThatThrownBy(() -> hasher.matches(PASSWORD, greedy)).hasMessageContaining("too much");
    }

    @Test
    void hash_is_outdated_when_the_cost_has_grown() {
        String old = hasher.hash(PASSWORD);
        assertThat(hasher.outdated(old)).isFalse();
        assertThat(hasher(new Argon2Cost(128, 1, 1)).outdated(old)).isTrue();
        assertThat(hasher(new Argon2Cost(64, 2, 1)).outdated(old)).isTrue();
        assertThat(hasher(new Argon2Cost(32, 1, 1)).outdated(old)).isFalse();
    }

    @Test
    void gives_up_when_no_turn_comes() throws Exception {
        Turns turns = new Turns(1, Duration.ofMillis(50));
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> turns.take(() -> hold(taken, release)));
        taken.await();
        assertThatThrownBy(() -> new Argon2PasswordHasher(CHEAP, turns).pretend(PASSWORD))
                .isInstanceOf(PasswordHasherBusyException.class)
                .hasMessageContaining("LKP002060");
        release.countDown();
        assertThat(first.get()).isTrue();
        assertThat(turns.<Boolean>take(() -> true)).isTrue();
    }

    private static boolean hold(CountDownLatch taken, CountDownLatch release) {
        taken.countDown();
        try {
            release.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Argon2PasswordHasher hasher(Argon2Cost cost) {
        return new Argon2PasswordHasher(cost, new Turns(2, Duration.ofSeconds(10)));
    }
}

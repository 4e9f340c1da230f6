package org.lockkeeper.application.internal.administrators;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lockkeeper.application.AccountService.SecondFactorOffer;
import org.lockkeeper.application.InvalidInputException;
import org.lockkeeper.application.internal.login.SecondFactorCodes;

/** Offers of second factors that nobody has confirmed yet; one an administrator, for a few minutes. */
@ApplicationScoped
class SecondFactorSetup {

    private static final Duration VALID = Duration.ofMinutes(10);
    private static final String ISSUER = "Lockkeeper";

    private final SecondFactorCodes codes;
    private final Clock clock;
    private final Map<String, Offer> offers = new ConcurrentHashMap<>();

    /** For the proxy of CDI. */
    protected SecondFactorSetup() {
        this(null, null);
    }

    @Inject
    SecondFactorSetup(SecondFactorCodes codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    SecondFactorOffer offer(String administrator) {
        String secret = codes.newSecret();
        offers.put(administrator, new Offer(secret, clock.instant().plus(VALID)));
        return new SecondFactorOffer(secret, uri(administrator, secret));
    }

    /** The secret, sealed, once its code was right. */
    String confirm(String administrator, String code) {
        Offer offer = offers.get(administrator);
        if (offer == null || clock.instant().isAfter(offer.until())) {
            throw new InvalidInputException("code", "comes too late; begin again");
        }
        if (!codes.acceptPlain(administrator, offer.secret(), code)) {
            throw new InvalidInputException("code", "is not the present code; is the clock of your device right?");
        }
        offers.remove(administrator);
        return codes.seal(administrator, offer.secret());
    }

    private static String uri(String administrator, String secret) {
        String label = URLEncoder.encode(ISSUER + ":" + administrator, StandardCharsets.UTF_8)
                .replace("+", "%20");
        return "otpauth://totp/" + label + "?secret=" + secret + "&issuer=" + ISSUER;
    }

    private record Offer(String secret, Instant until) {

        @Override
        public String toString() {
            return "Offer[***]";
        }
    }
}

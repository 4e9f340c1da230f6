package org.lockkeeper.infrastructure.revocation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lockkeeper.domain.trust.RevocationStatus;

/** What responders have said, for as long as it may be believed. The answers asked for longest ago go first. */
@ApplicationScoped
public class OcspCache {

    private static final int MAX = 10_000;

    private final Map<String, Answer> answers = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Answer> eldest) {
            return size() > MAX;
        }
    };

    /** An answer, and until when it holds. */
    record Answer(RevocationStatus status, Instant until) {}

    synchronized Optional<RevocationStatus> find(String key, Instant now) {
        return Optional.ofNullable(answers.get(key))
                .filter(answer -> now.isBefore(answer.until()))
                .map(Answer::status);
    }

    synchronized void keep(String key, Answer answer) {
        answers.put(key, answer);
    }
}

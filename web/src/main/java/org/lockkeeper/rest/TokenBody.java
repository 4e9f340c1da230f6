package org.lockkeeper.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lockkeeper.application.AccountService.NewToken;
import org.lockkeeper.application.AccountService.TokenView;

/** An API token: where it stands for something, without the token itself. */
@Schema(name = "ApiToken")
public record TokenBody(
        @Schema(readOnly = true) long id,
        @Schema(required = true, maxLength = 100) String name,

        @Schema(description = "Whether it may see, but change nothing")
        boolean readOnly,

        @Schema(readOnly = true, format = "date-time") String created,

        @Schema(required = true, format = "date-time", description = "At most a year from now")
        String expires,

        @Schema(readOnly = true, format = "date-time", description = "To five minutes; null: never")
        String lastUsed,

        @Schema(readOnly = true, description = "Shown once, when it is made; null from then on")
        String token) {

    static TokenBody of(TokenView view) {
        return of(view, null);
    }

    static TokenBody of(NewToken made) {
        return of(made.view(), made.token());
    }

    private static TokenBody of(TokenView view, String token) {
        return new TokenBody(
                view.id(),
                view.name(),
                view.readOnly(),
                view.created().toString(),
                view.expires().toString(),
                view.lastUsed().map(Instant::toString).orElse(null),
                token);
    }

    @Override
    public String toString() {
        return "TokenBody[" + name + "]";
    }
}

package org.lockkeeper.web.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.FacesException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockkeeper.application.ConflictException;
import org.lockkeeper.application.InvalidInputException;
import org.lockkeeper.application.InvalidInputException.FieldError;
import org.lockkeeper.application.MissingObjectException;
import org.lockkeeper.application.StaleVersionException;

class RefusalMessagesTest {

    @Test
    void everyWrongFieldIsAMessage() {
        InvalidInputException wrong =
                new InvalidInputException(List.of(new FieldError("a", "first"), new FieldError("b", "second")));

        assertThat(RefusalMessages.errors(new FacesException(wrong)))
                .containsExactly(new FieldError("a", "first"), new FieldError("b", "second"));
    }

    @Test
    void aConflictAMissingObjectAndAStaleOneSayWhatIsWrong() {
        assertThat(RefusalMessages.errors(new ConflictException("in use")))
                .containsExactly(new FieldError("", "in use"));
        assertThat(RefusalMessages.errors(new MissingObjectException("Site 'x'")))
                .containsExactly(new FieldError("", "There is no Site 'x'."));
        assertThat(RefusalMessages.errors(new FacesException(new StaleVersionException("Site x"))))
                .hasSize(1);
    }

    @Test
    void aDefectIsNoRefusal() {
        assertThat(RefusalMessages.errors(new FacesException(new IllegalStateException("bug"))))
                .isEmpty();
    }
}

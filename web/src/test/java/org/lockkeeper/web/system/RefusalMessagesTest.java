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

        assertThat(RefusalMessages.messages(new FacesException(wrong))).containsExactly("a first", "b second");
    }

    @Test
    void aConflictAMissingObjectAndAStaleOneSayWhatIsWrong() {
        assertThat(RefusalMessages.messages(new ConflictException("in use"))).containsExactly("in use");
        assertThat(RefusalMessages.messages(new MissingObjectException("Site 'x'")))
                .containsExactly("There is no Site 'x'.");
        assertThat(RefusalMessages.messages(new FacesException(new StaleVersionException("Site x"))))
                .hasSize(1);
    }

    @Test
    void aDefectIsNoRefusal() {
        assertThat(RefusalMessages.messages(new FacesException(new IllegalStateException("bug"))))
                .isEmpty();
    }
}

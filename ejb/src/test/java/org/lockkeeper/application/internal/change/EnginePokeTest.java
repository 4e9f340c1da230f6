package org.lockkeeper.application.internal.change;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.Test;
import org.lockkeeper.spi.FtpsServerControl;

class EnginePokeTest {

    @Test
    void engine_is_poked_with_the_revision() {
        EnginePoke poke = new EnginePoke();
        poke.control = mock(FtpsServerControl.class);
        poke.poke(new ConfigurationChanged(7));
        verify(poke.control).refresh(7);
    }
}

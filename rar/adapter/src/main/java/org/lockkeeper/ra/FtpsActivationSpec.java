package org.lockkeeper.ra;

import jakarta.resource.spi.Activation;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.ConfigProperty;
import jakarta.resource.spi.InvalidPropertyException;
import jakarta.resource.spi.ResourceAdapter;
import org.lockkeeper.spi.FtpsEndpoint;

/**
 * How the endpoint is activated. Sites and ports are not here: they come from the configuration, so that an
 * administrator can change them while the server runs.
 */
@Activation(messageListeners = FtpsEndpoint.class)
public class FtpsActivationSpec implements ActivationSpec {

    private static final int MAX_SECONDS = 3_600;

    private ResourceAdapter resourceAdapter;

    @ConfigProperty(defaultValue = "30", description = "Seconds between two looks for a newer configuration")
    private Integer refreshSeconds = 30;

    @ConfigProperty(defaultValue = "5", description = "Seconds that transfers may go on when the endpoint deactivates")
    private Integer drainSeconds = 5;

    @Override
    public void validate() throws InvalidPropertyException {
        require("refreshSeconds", refreshSeconds, 1);
        require("drainSeconds", drainSeconds, 0);
    }

    private static void require(String name, Integer value, int least) throws InvalidPropertyException {
        if (value == null || value < least || value > MAX_SECONDS) {
            throw new InvalidPropertyException(name + " must be between " + least + " and " + MAX_SECONDS);
        }
    }

    @Override
    public ResourceAdapter getResourceAdapter() {
        return resourceAdapter;
    }

    @Override
    public void setResourceAdapter(ResourceAdapter newResourceAdapter) {
        resourceAdapter = newResourceAdapter;
    }

    /** Seconds between two looks for a newer configuration, 1 to 3600. */
    public Integer getRefreshSeconds() {
        return refreshSeconds;
    }

    /** See the getter. */
    public void setRefreshSeconds(Integer seconds) {
        refreshSeconds = seconds;
    }

    /** Seconds that transfers may go on when the endpoint deactivates, 0 to 3600. */
    public Integer getDrainSeconds() {
        return drainSeconds;
    }

    /** See the getter. */
    public void setDrainSeconds(Integer seconds) {
        drainSeconds = seconds;
    }
}

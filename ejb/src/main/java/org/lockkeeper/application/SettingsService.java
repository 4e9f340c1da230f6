package org.lockkeeper.application;

import java.util.List;
import java.util.Map;

/** The catalogue of settings, and what is in force where. */
public interface SettingsService {

    /** Every setting, in the order in which they are shown. */
    List<SettingView> catalogue();

    /** What is in force for a user, by key. */
    Map<String, EffectiveView> effective(String site, String user);

    /** The settings of the Server. */
    SettingsSheet ofServer();

    /** The settings of a Site. */
    SettingsSheet ofSite(String site);

    /** The settings of a Settings Template. */
    SettingsSheet ofTemplate(String site, String template);

    /** The settings of a user. */
    SettingsSheet ofUser(String site, String user);
}

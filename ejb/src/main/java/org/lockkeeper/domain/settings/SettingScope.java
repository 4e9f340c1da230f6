package org.lockkeeper.domain.settings;

import java.util.Optional;

/** Something that can set values: the Server, a Site, a Settings Template, a user. */
public interface SettingScope {

    /** Its place in the inheritance. */
    SettingLevel level();

    /** Its name, for the administrator who asks where a value comes from. */
    String name();

    /** The value that it sets itself; empty where it inherits. */
    <T> Optional<T> explicit(Setting<T> setting);
}

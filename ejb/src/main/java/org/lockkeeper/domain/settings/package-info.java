/**
 * Settings that are inherited from Server to Site to Settings Template to user. {@link
 * org.lockkeeper.domain.settings.Settings} is the one list of them; {@link
 * org.lockkeeper.domain.settings.SettingsResolver} finds what is in force and says where it comes from. JDK only.
 */
package org.lockkeeper.domain.settings;

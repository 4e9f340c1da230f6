/**
 * Settings on their way in and out: checked by the catalogue when they are set, resolved with their origin when they are
 * shown. Start with {@code SettingsInput} and {@code SettingsServiceBean}.
 */
package org.lockkeeper.application.internal.settings;

/**
 * Settings Templates: named sets of values between a Site and its users. Start with {@link
 * org.lockkeeper.domain.template.SettingsTemplate}.
 */
package org.lockkeeper.domain.template;

/**
 * Making, changing and deleting Settings Templates, and who inherits from one. Start with {@code TemplateServiceBean},
 * then {@code TemplateChanges}.
 */
package org.lockkeeper.application.internal.template;

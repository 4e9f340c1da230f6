package org.lockkeeper.domain.settings;

/** Where a value is set, from the outermost to the innermost; the order of the constants is that of inheritance. */
public enum SettingLevel {
    /** Nobody has set it: the product's own value. */
    DEFAULT,
    /** For everything. */
    SERVER,
    /** For one Site. */
    SITE,
    /** For the users of one Settings Template. */
    TEMPLATE,
    /** For one user. */
    USER
}

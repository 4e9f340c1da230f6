/**
 * The TLS policy as an administrator states it: versions, suites in order, groups, schemes, switches ({@link
 * org.lockkeeper.domain.cipher.TlsTerms}), for the Server, and narrowed for a Site; named cipher lists, those that come with
 * the product ({@link org.lockkeeper.domain.cipher.BuiltInCipherList}) and administrators' own.
 */
package org.lockkeeper.domain.cipher;

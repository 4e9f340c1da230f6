/**
 * Keys and certificates, made with BouncyCastle and encrypted under a master key in an Elytron credential store. The
 * BouncyCastle provider is handed over as an object and never registered: WildFly has another one under the same name.
 */
package org.lockkeeper.infrastructure.pki;

/**
 * Client certificates at login: judged against the Trusted Certificates database, looked up in revocation lists, recorded
 * where nobody knows them. Start with {@code ClientCertificates}.
 */
package org.lockkeeper.application.internal.clientcertificate;

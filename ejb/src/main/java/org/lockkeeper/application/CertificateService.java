package org.lockkeeper.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The certificates that Sites show (mission R4, R7 to R9). Files come from strangers: what is wrong with them is an
 * {@link InvalidInputException} with a sentence, and nothing is saved then.
 */
public interface CertificateService {

    /** A slice of all, by alias. */
    Page<ServerCertificateView> certificates(PageRequest request);

    /** The certificate of this alias, or empty. */
    Optional<ServerCertificateView> certificate(String alias);

    /** Makes key, self-signed certificate and signing request, all three. RSA takes seconds. */
    ServerCertificateView create(CertificateOrder order);

    /**
     * Takes a key with its certificate from a PKCS#12, JKS or PEM file.
     *
     * @param password of the file; empty where there is none; wiped by the caller
     */
    ServerCertificateView importKey(String alias, byte[] file, char[] password);

    /**
     * Takes the CA's reply (PEM, DER, PKCS#7): the key stays, all Sites that use the alias show it from the next handshake.
     *
     * @param expectedVersion that the administrator saw; null for any
     */
    ServerCertificateView replaceChain(String alias, byte[] reply, Long expectedVersion);

    /** Plans the CA's reply to take the place of the present one at a time to come. */
    ServerCertificateView planNext(String alias, byte[] reply, Instant activeAt);

    /** Gives the plan up. */
    ServerCertificateView cancelNext(String alias);

    /** Deletes key, certificate and history; a {@link ConflictException} names who uses it. */
    void delete(String alias);

    /** What was in force under the alias before, newest first. */
    List<FormerCertificateView> history(String alias);

    /** What a file holds: certificates, a key with its certificates, or a signing request. */
    CertificatePreview preview(byte[] file, char[] password);
}

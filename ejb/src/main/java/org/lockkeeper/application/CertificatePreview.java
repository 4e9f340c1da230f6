package org.lockkeeper.application;

import java.util.List;

/**
 * What a file holds; nothing was saved.
 *
 * @param certificates in their order, the key's own first where there is a key
 * @param privateKey whether it holds a private key
 * @param request a signing request; null where it is none
 */
public record CertificatePreview(List<CertificateView> certificates, boolean privateKey, Request request) {

    /** A signing request whose signature is valid. */
    public record Request(DistinguishedName subject, List<String> subjectAlternativeNames, CertificateView.Key key) {}
}

/**
 * The Server's TLS policy and the cipher lists: what an administrator wants is read ({@code PolicyInputs}), held against
 * every Site's key ({@code SiteFit}) and against the policy before ({@code Weakening}), and only then saved. Start with
 * {@code TlsPolicyServiceBean}.
 */
package org.lockkeeper.application.internal.tls;

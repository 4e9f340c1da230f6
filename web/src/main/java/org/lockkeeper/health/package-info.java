/**
 * The health checks that WildFly finds. It looks for them in the EAR's libraries only, never in a sub-deployment
 * (WFLY-12835), so this package is a jar of its own there (classifier {@code health}), left out of the WAR, and sees
 * nothing of the application: whoever knows the answer registers it in {@link org.lockkeeper.health.HealthProbes}.
 */
package org.lockkeeper.health;

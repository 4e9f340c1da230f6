package org.lockkeeper.it;

import static org.assertj.core.api.Assertions.assertThat;

import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The EAR deploys on the provisioned server, seen from inside. */
@ExtendWith(ArquillianExtension.class)
class DeploymentIT {

    @Deployment
    static EnterpriseArchive ear() {
        return LockkeeperDeployment.withTests(DeploymentIT.class);
    }

    @Test
    void the_data_source_is_the_default_one_and_is_h2_where_nothing_else_is_said() throws Exception {
        DataSource byDefault = InitialContext.doLookup("java:comp/DefaultDataSource");
        try (var connection = byDefault.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("H2");
            assertThat(connection.getMetaData().getURL()).contains("/it-home/database/lockkeeper");
        }
    }
}

package org.lockkeeper.infrastructure.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** Offers the server's data source to constructors. */
@Dependent
class DataSources {

    @Produces
    @Resource(lookup = "java:jboss/datasources/LockkeeperDS")
    private DataSource dataSource;
}

package org.lockkeeper;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;

@AnalyzeClasses(packages = "org.lockkeeper", importOptions = ImportOption.DoNotIncludeTests.class)
class EjbArchitectureTest {

    private static final String DOMAIN = "org.lockkeeper.domain..";
    private static final String APPLICATION = "org.lockkeeper.application..";
    private static final String INFRASTRUCTURE = "org.lockkeeper.infrastructure..";
    private static final String ENDPOINT = "org.lockkeeper.endpoint..";

    @ArchTest
    void knows_neither_engine_nor_adapter_nor_netty(JavaClasses product) {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.netty..", "org.lockkeeper.ftp..", "org.lockkeeper.ra..", "org.lockkeeper.web..")
                .check(product);
    }

    @ArchTest
    void domain_knows_no_other_layer(JavaClasses product) {
        noClasses()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(APPLICATION, INFRASTRUCTURE, ENDPOINT)
                .check(product);
    }

    /** What the weaver adds counts as JPA. */
    @ArchTest
    void domain_uses_jpa_jdk_and_spi_only(JavaClasses product) {
        classes()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.security.auth.x500..",
                        DOMAIN,
                        "org.lockkeeper.spi..",
                        "jakarta.persistence..",
                        "org.eclipse.persistence..",
                        "jakarta.xml.bind..")
                .check(product);
    }

    @ArchTest
    void application_knows_ports_only(JavaClasses product) {
        noClasses()
                .that()
                .resideInAPackage(APPLICATION)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(INFRASTRUCTURE, ENDPOINT, "org.bouncycastle..", "org.wildfly.security..")
                .check(product);
    }

    @ArchTest
    void interfaces_of_the_application_show_nothing_of_what_is_behind(JavaClasses product) {
        noClasses()
                .that()
                .resideInAPackage("org.lockkeeper.application")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(DOMAIN, "org.lockkeeper.spi..", "org.lockkeeper.application.internal..")
                .check(product);
    }

    @ArchTest
    void infrastructure_implements_the_domain(JavaClasses product) {
        noClasses()
                .that()
                .resideInAPackage(INFRASTRUCTURE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(APPLICATION, ENDPOINT)
                .check(product);
    }

    @ArchTest
    void jpa_stays_in_entities_and_repositories(JavaClasses product) {
        noClasses()
                .that()
                .resideOutsideOfPackages(DOMAIN, "org.lockkeeper.infrastructure.persistence..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.eclipse.persistence..")
                .check(product);
    }

    @ArchTest
    void bouncycastle_stays_in_infrastructure(JavaClasses product) {
        noClasses()
                .that()
                .resideOutsideOfPackage(INFRASTRUCTURE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.bouncycastle..")
                .check(product);
    }

    @ArchTest
    void layers_are_free_of_cycles(JavaClasses product) {
        slices().matching("org.lockkeeper.(*)..").should().beFreeOfCycles().check(product);
    }

    @ArchTest
    void aggregates_are_free_of_cycles(JavaClasses product) {
        slices().matching("org.lockkeeper.domain.(*)..")
                .should()
                .beFreeOfCycles()
                .check(product);
    }

    @ArchTest
    void subjects_of_the_application_are_free_of_cycles(JavaClasses product) {
        slices().matching("org.lockkeeper.application.internal.(*)..")
                .should()
                .beFreeOfCycles()
                .check(product);
    }
}

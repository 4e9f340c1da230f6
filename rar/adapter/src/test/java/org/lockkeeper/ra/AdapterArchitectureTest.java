package org.lockkeeper.ra;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.lockkeeper.ra", importOptions = ImportOption.DoNotIncludeTests.class)
class AdapterArchitectureTest {

    @ArchTest
    final ArchRule seesTheServerAndNotItsInside = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.lockkeeper.ftp.control..",
                    "org.lockkeeper.ftp.command..",
                    "org.lockkeeper.ftp.codec..",
                    "org.lockkeeper.ftp.data..",
                    "org.lockkeeper.ftp.tls..",
                    "org.lockkeeper.ftp.vfs..",
                    "io.netty..");

    @ArchTest
    final ArchRule knowsNoBusinessTier = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.lockkeeper.domain..",
                    "org.lockkeeper.application..",
                    "org.lockkeeper.endpoint..",
                    "org.lockkeeper.infrastructure..",
                    "org.lockkeeper.web..",
                    "jakarta.ejb..",
                    "jakarta.persistence..");
}

package org.lockkeeper.ftp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.lockkeeper.ftp", importOptions = ImportOption.DoNotIncludeTests.class)
class EngineArchitectureTest {

    @ArchTest
    final ArchRule knowsNoContainerAndNoBusinessTier = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta..",
                    "org.lockkeeper.domain..",
                    "org.lockkeeper.application..",
                    "org.lockkeeper.endpoint..",
                    "org.lockkeeper.infrastructure..",
                    "org.lockkeeper.ra..",
                    "org.lockkeeper.web..",
                    "org.bouncycastle..");

    @ArchTest
    final ArchRule isFreeOfCycles =
            slices().matching("org.lockkeeper.ftp.(*)..").should().beFreeOfCycles();

    @ArchTest
    final ArchRule commandsAreFreeOfCycles =
            slices().matching("org.lockkeeper.ftp.command.(*)..").should().beFreeOfCycles();

    @ArchTest
    final ArchRule isAStaircase = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("server")
            .definedBy("org.lockkeeper.ftp")
            .layer("control")
            .definedBy("org.lockkeeper.ftp.control..")
            .layer("command")
            .definedBy("org.lockkeeper.ftp.command..")
            .layer("data")
            .definedBy("org.lockkeeper.ftp.data..")
            .layer("ground")
            .definedBy(
                    "org.lockkeeper.ftp.tls..",
                    "org.lockkeeper.ftp.vfs..",
                    "org.lockkeeper.ftp.codec..",
                    "org.lockkeeper.ftp.address..")
            .whereLayer("server")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("control")
            .mayOnlyBeAccessedByLayers("server")
            .whereLayer("command")
            .mayOnlyBeAccessedByLayers("control", "server")
            .whereLayer("data")
            .mayOnlyBeAccessedByLayers("command", "control", "server");

    @ArchTest
    final ArchRule theGroundIsFlat = slices().matching("org.lockkeeper.ftp.(tls|vfs|codec|address)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    final ArchRule handlersNeitherSeeTheSessionNorNetty = noClasses()
            .that()
            .resideInAPackage("org.lockkeeper.ftp.command..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.lockkeeper.ftp.control..", "io.netty..");
}

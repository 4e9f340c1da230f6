package org.lockkeeper;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

@AnalyzeClasses(
        packages = {"org.lockkeeper.web", "org.lockkeeper.rest", "org.lockkeeper.health"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class WebArchitectureTest {

    @ArchTest
    final ArchRule seesTheApplicationServicesOnly = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.persistence..",
                    "org.bouncycastle..",
                    "org.lockkeeper.spi..",
                    "org.lockkeeper.ftp..",
                    "org.lockkeeper.ra..",
                    "org.lockkeeper.domain..",
                    "org.lockkeeper.infrastructure..",
                    "org.lockkeeper.endpoint..",
                    "org.lockkeeper.application.internal..",
                    "io.netty..");

    @ArchTest
    final ArchRule apiKnowsNoPages = noClasses()
            .that()
            .resideInAnyPackage("org.lockkeeper.rest..", "org.lockkeeper.health..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.lockkeeper.web..", "jakarta.faces..", "org.primefaces..", "org.omnifaces..");

    @ArchTest
    final ArchRule healthLivesInTheLibraryFolderAndSeesNothing = noClasses()
            .that()
            .resideInAPackage("org.lockkeeper.health..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.lockkeeper.application..", "org.lockkeeper.rest..", "org.lockkeeper.web..");

    @ArchTest
    final ArchRule pagesAreFreeOfCycles =
            slices().matching("org.lockkeeper.web.(*)..").should().beFreeOfCycles();

    @ArchTest
    final ArchRule allIsFreeOfCycles =
            slices().matching("org.lockkeeper.(**)").should().beFreeOfCycles();

    @ArchTest
    final ArchRule timesAreTextsInTheApiOrJacksonWouldMakeNumbersOfThem = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.lockkeeper.rest")
            .and()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Body")
            .should()
            .notHaveRawType(Instant.class);
}

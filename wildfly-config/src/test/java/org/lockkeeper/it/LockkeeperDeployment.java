package org.lockkeeper.it;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The real EAR, for Arquillian. */
final class LockkeeperDeployment {

    private static final String APPLICATION_XML = "META-INF/application.xml";
    private static final String TEST_MODULE =
            "<module><web><web-uri>tests.war</web-uri><context-root>/tests</context-root></web></module>";

    private LockkeeperDeployment() {}

    /** As it is shipped: for tests that talk to it from outside. */
    static EnterpriseArchive asShipped() {
        return ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File(System.getProperty("lockkeeper.it.ear")));
    }

    /** With a web module that carries these test classes, AssertJ and Awaitility: for tests inside the container. */
    static EnterpriseArchive withTests(Class<?>... classes) {
        EnterpriseArchive ear = asShipped();
        WebArchive tests = ShrinkWrap.create(WebArchive.class, "tests.war")
                .addClasses(classes)
                .addClass(OpenDoor.class)
                .addAsLibraries(jarOf(Assertions.class), jarOf(Awaitility.class), jarOf(Matcher.class))
                .addAsWebInfResource(new StringAsset("<beans bean-discovery-mode=\"annotated\"/>"), "beans.xml");
        String modules = text(ear).replace("<library-directory>", TEST_MODULE + "<library-directory>");
        ear.delete(APPLICATION_XML);
        ear.addAsManifestResource(new StringAsset(modules), "application.xml");
        return ear.addAsModule(Testable.archiveToTest(tests));
    }

    private static String text(EnterpriseArchive ear) {
        try (InputStream in = ear.get(APPLICATION_XML).getAsset().openStream();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            in.transferTo(out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

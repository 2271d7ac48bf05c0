package io.nimbill.whole.server;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.nimbill.whole.InServer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * What every test class is run against, so that none needs a {@code @Deployment} of its own: the EAR that was built, with
 * one more web application that holds the test classes.
 */
public class WholeApplication implements DeploymentScenarioGenerator {
    static final String CONTEXT = "/nimbill-tests";
    private static final String NAME = "nimbill.ear";
    private static final String REPETITION = "nimbill-again.ear";
    private static boolean built;

    @Override
    public List<DeploymentDescription> generate(TestClass testClass) {
        Archive<?> archive = built ? repetition() : wholeArchive();
        built = true;
        return List.of(new DeploymentDescription("nimbill", archive).shouldBeTestable(true));
    }

    static boolean isRepetition(Archive<?> archive) {
        return archive.getName().equals(REPETITION);
    }

    private static EnterpriseArchive repetition() {
        return ShrinkWrap.create(EnterpriseArchive.class, REPETITION)
                .addAsModule(Testable.archiveToTest(ShrinkWrap.create(WebArchive.class, "nimbill-tests.war")));
    }

    private static EnterpriseArchive wholeArchive() {
        File ear = Path.of(System.getProperty("nimbill.target", "target"), NAME).toFile();
        EnterpriseArchive whole =
                ShrinkWrap.create(ZipImporter.class, NAME).importFrom(ear).as(EnterpriseArchive.class);
        WebArchive tests = ShrinkWrap.create(WebArchive.class, "nimbill-tests.war")
                .addPackages(true, Filters.exclude(".*/whole/server/.*"), InServer.class.getPackage())
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsLibraries(jarOf(Assertions.class), jarOf(ClassFileImporter.class));
        whole.addAsModule(Testable.archiveToTest(tests));
        return declare(whole, tests.getName());
    }

    /** A module that {@code application.xml} does not name is not deployed. */
    private static EnterpriseArchive declare(EnterpriseArchive whole, String war) {
        String path = "META-INF/application.xml";
        String xml = text(whole, path);
        String module = "<module><web><web-uri>" + war + "</web-uri><context-root>" + CONTEXT
                + "</context-root></web></module>";
        String declared =
                xml.replace("</application>", "").replaceFirst("(?s)(.*</module>)", "$1" + module) + "</application>";
        whole.delete(path);
        return whole.addAsManifestResource(new StringAsset(declared), "application.xml");
    }

    private static String text(EnterpriseArchive archive, String path) {
        try (InputStream content = archive.get(path).getAsset().openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
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

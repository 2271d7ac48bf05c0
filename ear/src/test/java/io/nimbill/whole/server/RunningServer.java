package io.nimbill.whole.server;

import java.nio.file.Path;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.descriptor.api.Descriptor;

/**
 * The container as Arquillian sees it: the first archive starts the server, the archives of later test classes are the same
 * and are not deployed again.
 */
public class RunningServer implements DeployableContainer<RunningServer.Configuration> {

    /** Nothing to configure: {@link TestServer} knows. */
    public static class Configuration implements ContainerConfiguration {
        @Override
        public void validate() {
            // nothing can be wrong
        }
    }

    @Override
    public Class<Configuration> getConfigurationClass() {
        return Configuration.class;
    }

    @Override
    public void setup(Configuration configuration) {
        // the server starts with its first archive
    }

    @Override
    public void start() {
        // the server starts with its first archive
    }

    @Override
    public void stop() {
        TestServer.stopRunning();
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 5.0");
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) {
        TestServer server = TestServer.start(export(archive));
        HTTPContext http = new HTTPContext("localhost", server.httpPort());
        http.add(new Servlet("ArquillianServletRunnerEE9", WholeApplication.CONTEXT));
        return new ProtocolMetaData().addContext(http);
    }

    private static Path export(Archive<?> archive) {
        Path file = Path.of(System.getProperty("nimbill.target", "target"), "nimbill-with-tests.ear");
        if (!WholeApplication.isRepetition(archive)) {
            archive.as(ZipExporter.class).exportTo(file.toFile(), true);
        }
        return file;
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // stays for the next test class
    }

    @Override
    public void deploy(Descriptor descriptor) {
        throw new UnsupportedOperationException("Only archives are deployed");
    }

    @Override
    public void undeploy(Descriptor descriptor) {
        throw new UnsupportedOperationException("Only archives are deployed");
    }
}

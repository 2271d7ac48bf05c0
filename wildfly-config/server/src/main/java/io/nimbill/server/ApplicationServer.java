package io.nimbill.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A WildFly process. Its configuration is copied afresh at each start from the provisioned server, which is never written
 * to; what must survive (broker, transaction log) stays in the base folder.
 */
public final class ApplicationServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path serverHome;
    private final Path base;
    private final int portOffset;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private Process server;

    /**
     * @param serverHome the provisioned WildFly
     * @param base folder for configuration, deployments, data and log of this process
     * @param portOffset added to 8080 and 9990 and all other ports
     */
    public ApplicationServer(Path serverHome, Path base, int portOffset) {
        this.serverHome = serverHome.toAbsolutePath();
        this.base = base.toAbsolutePath();
        this.portOffset = portOffset;
    }

    /** A server beside others on this machine, on the first ports that are free above the given offset. */
    public static ApplicationServer onFreePorts(Path serverHome, Path base, int firstOffset) throws LaunchFailure {
        return new ApplicationServer(serverHome, base, Ports.freeOffset(firstOffset));
    }

    /** Port of pages and API. */
    public int httpPort() {
        return 8080 + portOffset;
    }

    /** Port of management and health. */
    public int managementPort() {
        return 9990 + portOffset;
    }

    /**
     * Starts the process with the archives to deploy.
     *
     * @param settings system properties of the server; they are handed over in a file that only the owner may read
     * @param archives what to deploy, under their own file names
     * @param options further options of the Java process
     */
    public void start(Properties settings, List<Path> archives, List<String> options)
            throws IOException, LaunchFailure {
        demandFreePorts();
        prepareBase(archives);
        Path properties = base.resolve("server.properties");
        Secrets.write(properties, settings);
        server = new ProcessBuilder(command(properties, options))
                .redirectErrorStream(true)
                .redirectOutput(base.resolve("console.log").toFile())
                .start();
        Files.writeString(pidFile(), Long.toString(server.pid()));
    }

    /** Stops what a killed launcher left behind, then demands that nobody else uses the ports. */
    public void demandFreePorts() throws IOException, LaunchFailure {
        stopLeftOver();
        String remedy = "-Dnimbill.port.offset=" + (portOffset + 100) + ", which moves all ports";
        Ports.demandFree(httpPort(), "pages and API", remedy);
        Ports.demandFree(managementPort(), "management and health", remedy);
        for (int port : Ports.OF_SERVER) {
            Ports.demandFree(port + portOffset, "the server", remedy);
        }
    }

    /** Waits until everything deployed says it is ready. */
    public void awaitReady() throws IOException, LaunchFailure {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            refuseFailure();
            if (isReady()) {
                return;
            }
            Processes.pause(Duration.ofSeconds(1));
        }
        throw new LaunchFailure("The server is not ready after " + PATIENCE.toMinutes() + " minutes; see " + log());
    }

    /** Whether {@code /health/ready} answers 200. */
    public boolean isReady() throws IOException {
        URI address = URI.create("http://127.0.0.1:" + managementPort() + "/health/ready");
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for the server", e);
        } catch (IOException e) {
            return false;
        }
    }

    /** Where the server writes its log. */
    public Path log() {
        return base.resolve("log/server.log");
    }

    /** Whether the process is running. */
    public boolean isAlive() {
        return server != null && server.isAlive();
    }

    /** Ends the process without giving it time for anything, as a power cut would. */
    public void kill() throws IOException {
        server.destroyForcibly();
        Processes.await(server);
    }

    @Override
    public void close() {
        if (server != null) {
            Processes.stop(server.toHandle(), Duration.ofSeconds(60));
        }
    }

    private void refuseFailure() throws IOException, LaunchFailure {
        if (!server.isAlive()) {
            throw new LaunchFailure("The server ended while starting; the reason is at the end of " + log() + " or "
                    + base.resolve("console.log") + ".");
        }
        try (Stream<Path> files = Files.list(base.resolve("deployments"))) {
            for (Path failed :
                    files.filter(f -> f.toString().endsWith(".failed")).toList()) {
                throw new LaunchFailure("The application did not start; see " + log() + ". The server says:\n"
                        + Files.readString(failed));
            }
        }
    }

    private void prepareBase(List<Path> archives) throws IOException {
        emptyFolder(base.resolve("configuration"));
        emptyFolder(base.resolve("deployments"));
        Path stock = serverHome.resolve("standalone/configuration");
        try (Stream<Path> files = Files.list(stock)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, base.resolve("configuration").resolve(file.getFileName()));
            }
        }
        for (Path archive : archives) {
            Path deployed = base.resolve("deployments").resolve(archive.getFileName());
            Files.copy(archive, deployed);
            Files.createFile(Path.of(deployed + ".dodeploy"));
        }
    }

    private static void emptyFolder(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(ApplicationServer::delete);
            }
        }
        Files.createDirectories(folder);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command(Path properties, List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Processes.java());
        command.addAll(JavaOptions.FOR_WILDFLY);
        command.addAll(options);
        command.addAll(List.of(
                "-Dorg.jboss.boot.log.file=" + log(),
                "-Dlogging.configuration="
                        + base.resolve("configuration/logging.properties").toUri(),
                "-Djboss.home.dir=" + serverHome,
                "-Djboss.server.base.dir=" + base,
                "-jar",
                serverHome.resolve("jboss-modules.jar").toString(),
                "-mp",
                serverHome.resolve("modules").toString(),
                "org.jboss.as.standalone",
                "--server-config=standalone-full.xml",
                "-Djboss.home.dir=" + serverHome,
                "-Djboss.server.base.dir=" + base,
                "-Djboss.socket.binding.port-offset=" + portOffset,
                "--properties=" + properties.toUri()));
        return command;
    }

    private Path pidFile() {
        return base.resolve("server.pid");
    }

    private void stopLeftOver() throws IOException {
        if (Files.exists(pidFile())) {
            long pid = Long.parseLong(Files.readString(pidFile()).strip());
            ProcessHandle.of(pid)
                    .filter(this::isOurs)
                    .ifPresent(process -> Processes.stop(process, Duration.ofSeconds(30)));
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains("-Djboss.server.base.dir=" + base);
    }
}

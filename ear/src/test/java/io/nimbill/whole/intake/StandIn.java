package io.nimbill.whole.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.work.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Assumptions;

/**
 * A vendor's object store on the loopback, run as a process of its own from {@code ear/target/tools}, where {@code
 * .ci/run} puts it. A test that needs one that is not there is skipped by name, unless nothing may be skipped.
 */
final class StandIn implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final int port;

    private StandIn(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** S3Mock, an S3 without credentials. */
    static StandIn s3(Settings settings) throws IOException {
        Path jar = tool(settings, "s3mock-exec.jar");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return start(
                settings,
                port -> List.of(
                        java.toString(),
                        "-jar",
                        jar.toString(),
                        "--server.port=0",
                        "--com.adobe.testing.s3mock.http-port=" + port));
    }

    /** Azurite, an Azure Blob storage with the account that everybody knows. */
    static StandIn blob(Settings settings) throws IOException {
        Path azurite = tool(settings, "node_modules/.bin/azurite-blob");
        Path place = Files.createTempDirectory("azurite");
        return start(
                settings,
                port -> List.of(
                        azurite.toString(),
                        "--blobHost",
                        "127.0.0.1",
                        "--blobPort",
                        Integer.toString(port),
                        "--location",
                        place.toString(),
                        "--skipApiVersionCheck",
                        "--silent"));
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    private static Path tool(Settings settings, String name) {
        Path tool = settings.home().resolveSibling("tools").resolve(name);
        if (Boolean.getBoolean("nimbill.require.all")) {
            assertThat(tool).exists();
        }
        Assumptions.assumeTrue(Files.exists(tool), "the stand-in is not there: " + tool);
        return tool;
    }

    private static StandIn start(Settings settings, IntFunction<List<String>> command) throws IOException {
        int port = freePort();
        Process process = new ProcessBuilder(command.apply(port))
                .redirectErrorStream(true)
                .redirectOutput(
                        settings.home().resolve("stand-in-" + port + ".log").toFile())
                .start();
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!answers(port)) {
            assertThat(process.isAlive()).as("the stand-in runs").isTrue();
            assertThat(Instant.now()).as("the stand-in answers").isBefore(deadline);
            Intake.pause();
        }
        return new StandIn(process, port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}

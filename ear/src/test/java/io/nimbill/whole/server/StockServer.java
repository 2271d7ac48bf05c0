package io.nimbill.whole.server;

import io.nimbill.server.ApplicationServer;
import io.nimbill.server.LaunchFailure;
import io.nimbill.server.OfflineCli;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A WildFly as it is downloaded, and the distribution archive from which it is set up as INSTALL.md says. */
public final class StockServer {

    private static final Path TARGET =
            Path.of(System.getProperty("nimbill.target")).toAbsolutePath();
    private static final Path STOCK = TARGET.resolve("stock");
    private static final Path CONFIGURATION = STOCK.resolve("standalone/configuration/standalone-full.xml");
    private static final Path DISTRIBUTION = TARGET.resolve("distribution");

    private final OfflineCli cli = new OfflineCli(STOCK);

    /** Unpacks the distribution; the server's configuration is as the test before left it. */
    public StockServer() throws IOException {
        try (ZipFile zip = new ZipFile(System.getProperty("nimbill.distribution"))) {
            for (ZipEntry entry :
                    zip.stream().filter(entry -> !entry.isDirectory()).toList()) {
                Path name = Path.of(entry.getName());
                Path file = DISTRIBUTION.resolve(name.subpath(1, name.getNameCount()));
                Files.createDirectories(file.getParent());
                try (InputStream content = zip.getInputStream(entry)) {
                    Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** A file of the distribution. */
    public Path distributed(String name) {
        return DISTRIBUTION.resolve(name);
    }

    /** Copies the distribution's modules into the server. */
    public void copyModules() throws IOException {
        Path modules = DISTRIBUTION.resolve("modules");
        try (Stream<Path> files = Files.walk(modules)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = STOCK.resolve("modules").resolve(modules.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Runs a script of the distribution, such as {@code configure}, on the stopped server. */
    public void run(String script) throws IOException {
        cli.run(DISTRIBUTION.resolve("cli").resolve(script + "-offline.cli"));
    }

    /** The server's configuration. */
    public String configuration() throws IOException {
        return Files.readString(CONFIGURATION);
    }

    /** A folder of that name for the application's data; what an earlier run left there stays. */
    public Path home(String name) {
        return TARGET.resolve(name);
    }

    /** A folder of that name for the application's data, empty. */
    public Path emptyHome(String name) throws IOException {
        Path home = home(name);
        if (Files.exists(home)) {
            try (Stream<Path> files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder()).forEach(StockServer::delete);
            }
        }
        return home;
    }

    /** A process of the server, on free ports, that keeps its own files below the home. */
    public ApplicationServer process(Path home) throws LaunchFailure {
        return ApplicationServer.onFreePorts(STOCK, home.resolve("server"), 3000);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

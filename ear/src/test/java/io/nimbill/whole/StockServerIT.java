package io.nimbill.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.server.ApplicationServer;
import io.nimbill.server.EmbeddedDatabase;
import io.nimbill.server.LaunchFailure;
import io.nimbill.server.OfflineCli;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The way of an ISP: the distribution archive is unpacked, its modules are copied into a WildFly as it is downloaded, its
 * scripts configure the server and restore it, its EAR is deployed; as INSTALL.md says.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StockServerIT {
    private static final Path TARGET =
            Path.of(System.getProperty("nimbill.target")).toAbsolutePath();
    private static final Path STOCK = TARGET.resolve("stock");
    private static final Path CONFIGURATION = STOCK.resolve("standalone/configuration/standalone-full.xml");
    private static final Path DISTRIBUTION = TARGET.resolve("distribution");

    private final OfflineCli cli = new OfflineCli(STOCK);

    @BeforeAll
    static void unpack() throws IOException {
        try (ZipFile zip = new ZipFile(System.getProperty("nimbill.distribution"))) {
            for (ZipEntry entry :
                    zip.stream().filter(entry -> !entry.isDirectory()).toList()) {
                Path file = DISTRIBUTION.resolve(Path.of(entry.getName())
                        .subpath(1, Path.of(entry.getName()).getNameCount()));
                Files.createDirectories(file.getParent());
                try (InputStream content = zip.getInputStream(entry)) {
                    Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        assertThat(DISTRIBUTION.resolve("INSTALL.md")).isNotEmptyFile();
        assertThat(DISTRIBUTION.resolve("LICENSE")).isNotEmptyFile();
    }

    @Test
    @Order(1)
    void restore_takes_away_all_that_configure_added_and_both_may_be_run_again() throws IOException {
        copyModules();
        run("restore");
        String before = Files.readString(CONFIGURATION);

        run("configure");
        String configured = Files.readString(CONFIGURATION);
        run("configure");
        assertThat(Files.readString(CONFIGURATION)).isEqualTo(configured).isNotEqualTo(before);

        run("restore");
        run("restore");
        assertThat(Files.readString(CONFIGURATION)).isEqualTo(before);
    }

    @Test
    @Order(2)
    void a_configured_stock_server_runs_the_application() throws IOException, LaunchFailure {
        copyModules();
        run("configure");
        Path home = TARGET.resolve("stock-home");
        try (EmbeddedDatabase database = new EmbeddedDatabase(home.resolve("database"), 0);
                ApplicationServer server = server(home)) {
            Properties settings = database.start().settings();
            settings.setProperty("nimbill.home", home.toString());
            settings.setProperty("nimbill.profile", "test");

            server.start(settings, List.of(DISTRIBUTION.resolve("nimbill.ear")), List.of());
            server.awaitReady();

            assertThat(server.isReady()).isTrue();
        }
    }

    @Test
    @Order(3)
    void a_restored_server_starts_as_it_was() throws IOException, LaunchFailure, InterruptedException {
        run("restore");
        try (ApplicationServer server = server(TARGET.resolve("stock-home"))) {
            server.start(new Properties(), List.of(), List.of());

            assertThat(welcomePage(server)).contains("Your WildFly instance is running");
        }
    }

    private static ApplicationServer server(Path home) throws LaunchFailure {
        return ApplicationServer.onFreePorts(STOCK, home.resolve("server"), 3000);
    }

    private void run(String script) throws IOException {
        cli.run(DISTRIBUTION.resolve("cli").resolve(script + "-offline.cli"));
    }

    private static void copyModules() throws IOException {
        Path modules = DISTRIBUTION.resolve("modules");
        try (Stream<Path> files = Files.walk(modules)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = STOCK.resolve("modules").resolve(modules.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static String welcomePage(ApplicationServer server) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.httpPort() + "/"))
                .build();
        for (int attempt = 0; attempt < 120; attempt++) {
            try {
                HttpResponse<String> answer =
                        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return answer.body();
                }
            } catch (ConnectException e) {
                assertThat(server.isAlive()).isTrue();
            }
            Thread.sleep(500);
        }
        throw new AssertionError("No welcome page after a minute");
    }
}

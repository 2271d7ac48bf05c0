package io.nimbill.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.server.ApplicationServer;
import io.nimbill.server.EmbeddedDatabase;
import io.nimbill.server.LaunchFailure;
import io.nimbill.whole.server.StockServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
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

    private static StockServer stock;

    @BeforeAll
    static void unpack() throws IOException {
        stock = new StockServer();
        assertThat(stock.distributed("INSTALL.md")).isNotEmptyFile();
        assertThat(stock.distributed("LICENSE")).isNotEmptyFile();
    }

    @Test
    @Order(1)
    void restore_takes_away_all_that_configure_added_and_both_may_be_run_again() throws IOException {
        stock.copyModules();
        stock.run("restore");
        String before = stock.configuration();

        stock.run("configure");
        String configured = stock.configuration();
        stock.run("configure");
        assertThat(stock.configuration()).isEqualTo(configured).isNotEqualTo(before);

        stock.run("restore");
        stock.run("restore");
        assertThat(stock.configuration()).isEqualTo(before);
    }

    @Test
    @Order(2)
    void a_configured_stock_server_runs_the_application() throws IOException, LaunchFailure {
        stock.copyModules();
        stock.run("configure");
        Path home = stock.home("stock-home");
        try (EmbeddedDatabase database = new EmbeddedDatabase(home.resolve("database"), 0);
                ApplicationServer server = stock.process(home)) {
            Properties settings = database.start().settings();
            settings.setProperty("nimbill.home", home.toString());
            settings.setProperty("nimbill.profile", "test");

            server.start(settings, List.of(stock.distributed("nimbill.ear")), List.of());
            server.awaitReady();

            assertThat(server.isReady()).isTrue();
        }
    }

    @Test
    @Order(3)
    void a_restored_server_starts_as_it_was() throws IOException, LaunchFailure, InterruptedException {
        stock.run("restore");
        try (ApplicationServer server = stock.process(stock.home("stock-home"))) {
            server.start(new Properties(), List.of(), List.of());

            assertThat(welcomePage(server)).contains("Your WildFly instance is running");
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

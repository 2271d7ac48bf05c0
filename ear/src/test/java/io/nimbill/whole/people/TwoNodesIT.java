package io.nimbill.whole.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.server.ApplicationServer;
import io.nimbill.server.DatabaseAccess;
import io.nimbill.server.EmbeddedDatabase;
import io.nimbill.server.LaunchFailure;
import io.nimbill.whole.server.StockServer;
import io.nimbill.work.Sql;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Two servers on one database, and no session or cache between them: what ends at one has ended at the other, too, and
 * what one may no longer do there, one may no longer do here (abuse cases A29, A31 and A35).
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {

    private static final String ADMINISTRATOR = "ada@nodes.example";
    private static final String OTHER_PASSWORD = "eight green bottles stand";

    private static EmbeddedDatabase database;
    private static DatabaseAccess access;
    private static ApplicationServer first;
    private static ApplicationServer second;

    @BeforeAll
    static void start_both() throws IOException, LaunchFailure {
        StockServer stock = new StockServer();
        stock.copyModules();
        stock.run("restore");
        stock.run("configure");
        Path home = stock.emptyHome("stock-home-nodes");
        database = new EmbeddedDatabase(home.resolve("database"), 0);
        access = database.start();
        Properties settings = access.settings();
        settings.setProperty("nimbill.home", home.toString());
        settings.setProperty("nimbill.profile", "test");
        settings.setProperty("nimbill.administrator.email", ADMINISTRATOR);
        first = started(stock, home.resolve("first"), settings);
        second = started(stock, home.resolve("second"), settings);
        String file = Files.readString(home.resolve("first-administrator.txt"));
        Matcher secret = Pattern.compile("nbs_[A-Za-z0-9_-]{43}").matcher(file);
        assertThat(secret.find()).isTrue();
        at(first)
                .submit(
                        "/set-password.xhtml",
                        "set",
                        Map.of("set:secret", secret.group(), "set:password", People.PASSWORD),
                        "set:save");
    }

    private static ApplicationServer started(StockServer stock, Path folder, Properties settings)
            throws IOException, LaunchFailure {
        ApplicationServer server = stock.process(folder);
        server.start(settings, List.of(stock.distributed("nimbill.ear")), List.of());
        server.awaitReady();
        return server;
    }

    @AfterAll
    static void stop_both() {
        for (ApplicationServer server : new ApplicationServer[] {first, second}) {
            if (server != null) {
                server.close();
            }
        }
        if (database != null) {
            database.close();
        }
    }

    @Test
    @Order(1)
    void a_password_changed_at_one_node_ends_the_sessions_at_the_other() {
        Visit here = signedIn(first, People.PASSWORD);
        Visit there = signedIn(second, People.PASSWORD);
        assertThat(there.get("/staff/home.xhtml").statusCode()).isEqualTo(200);

        here.submit(
                "/staff/profile.xhtml",
                "change",
                Map.of("change:oldPassword", People.PASSWORD, "change:password", OTHER_PASSWORD),
                "change:save");

        requireOut(here);
        requireOut(there);
        assertThat(at(second).signIn(ADMINISTRATOR, People.PASSWORD)).doesNotStartWith("/staff/");
    }

    @Test
    @Order(2)
    void signing_out_everywhere_is_everywhere() {
        Visit here = signedIn(first, OTHER_PASSWORD);
        Visit there = signedIn(second, OTHER_PASSWORD);

        here.submit("/staff/profile.xhtml", "sessions", Map.of(), "sessions:all");

        requireOut(here);
        requireOut(there);
    }

    @Test
    @Order(3)
    void a_role_taken_away_is_gone_at_the_other_node_with_the_next_request() {
        Visit there = signedIn(second, OTHER_PASSWORD);
        assertThat(there.get("/staff/access.xhtml").statusCode()).isEqualTo(200);

        change("UPDATE membership SET role = 'HELP_DESK'");
        assertThat(there.get("/staff/access.xhtml").statusCode()).isEqualTo(404);
        assertThat(there.get("/staff/home.xhtml").body()).doesNotContain("/staff/access.xhtml");
        change("UPDATE membership SET role = 'ADMINISTRATOR'");
        assertThat(there.get("/staff/access.xhtml").statusCode()).isEqualTo(200);
    }

    /** The state of a view is kept on the server: what the browser sends is a key to it, which opens nothing elsewhere. */
    @Test
    @Order(4)
    void a_view_of_one_node_means_nothing_to_the_other() {
        Visit here = signedIn(first, OTHER_PASSWORD);
        Visit there = signedIn(second, OTHER_PASSWORD);
        String page = here.get("/staff/profile.xhtml").body();

        HttpResponse<String> answer = there.submit(
                page,
                "/staff/profile.xhtml",
                "change",
                Map.of("change:oldPassword", OTHER_PASSWORD, "change:password", "nobody set this password"),
                "change:save");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Visit.location(answer)).isEqualTo("/staff/profile.xhtml");
        assertThat(there.get("/staff/profile.xhtml").body()).contains("The page had been open for too long.");
        assertThat(at(second).signIn(ADMINISTRATOR, "nobody set this password")).doesNotStartWith("/staff/");
        assertThat(at(second).signIn(ADMINISTRATOR, OTHER_PASSWORD)).startsWith("/staff/");
    }

    private static void requireOut(Visit visit) {
        assertThat(Visit.location(visit.get("/staff/home.xhtml"))).isEqualTo("/sign-in.xhtml");
    }

    private static Visit signedIn(ApplicationServer server, String password) {
        Visit visit = at(server);
        assertThat(visit.signIn(ADMINISTRATOR, password)).startsWith("/staff/");
        return visit;
    }

    private static Visit at(ApplicationServer server) {
        return new Visit("http://localhost:" + server.httpPort());
    }

    private static void change(String sql) {
        DatabaseAccess.User owner = access.owner();
        try (Connection connection = DriverManager.getConnection(access.url(), owner.name(), owner.password())) {
            Sql.on(connection).update(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

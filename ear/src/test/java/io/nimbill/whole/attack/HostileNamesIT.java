package io.nimbill.whole.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.invoice.InvoiceRow;
import io.nimbill.party.Party;
import io.nimbill.party.Role;
import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiClient;
import io.nimbill.whole.api.ApiClient.Answer;
import io.nimbill.whole.api.ApiTree;
import io.nimbill.whole.billing.Runs;
import io.nimbill.whole.billing.Scene;
import io.nimbill.whole.billing.Scenes;
import io.nimbill.whole.people.People;
import io.nimbill.work.PublicId;
import io.nimbill.work.Settings;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Names that are scripts, expressions of templates or formulas, wherever a name is shown (A20, A21, A22). */
@InServer
class HostileNamesIT {

    private static final String SCRIPT = "\"'><script>alert(7)</script><img src=x onerror=alert(7)>";
    private static final String EXPRESSIONS = "#{7919*7927}${7919*7927}<#assign x=1>";
    private static final String NAME = "=cmd|A0 " + SCRIPT + EXPRESSIONS;

    /** What the product would be, were it ever worked out. */
    private static final Pattern WORKED_OUT = Pattern.compile("62[.,\u00a0\u202f]?773[.,\u00a0\u202f]?913");

    private static final Pattern LINK = Pattern.compile("href=\"([^\"#]+\\.xhtml[^\"#]*)\"");
    private static final LocalDate MONTH = LocalDate.of(2025, 7, 1);
    private static final Set<String> LEFT_ALONE = Set.of("view-as", "party-close", "setup");

    @Inject
    private ApiTree tree;

    @Inject
    private Scenes scenes;

    @Inject
    private Runs runs;

    @Inject
    private People people;

    @Inject
    private Settings settings;

    private Scene scene;
    private ApiClient key;
    private String mark;

    @BeforeEach
    void hostile_names_everywhere() {
        System.setProperty("nimbill.requests.per.minute", "0");
        mark = PublicId.random().value().substring(0, 8);
        scene = scenes.resellerWithClients(NAME + mark, 1, MONTH);
        scene.usage(0, "=cmd|A1 " + SCRIPT + EXPRESSIONS, "10.00", "20.00", "30.00");
        runs.issueInvoices(MONTH);
        key = tree.as(tree.keyOf(scene.reseller));
        String client = scene.clients.get(0).publicId().prefixed("pty");
        taken(key.post("/price-books", "{\"name\":" + json(NAME + mark) + ",\"currency\":\"EUR\"}"));
        taken(key.post(
                "/cost-centres",
                "{\"clientId\":\"" + client + "\",\"code\":\"" + mark + "\",\"name\":" + json(NAME) + "}"));
        taken(key.post(
                "/parties/" + scene.reseller.publicId().prefixed("pty") + "/roles",
                "{\"name\":" + json("<script>alert(7)</script>" + mark) + ",\"permissions\":[\"view-invoices\"]}"));
    }

    @AfterEach
    void with_the_usual_limit() {
        System.clearProperty("nimbill.requests.per.minute");
    }

    @Test
    @DisplayName("A21: scripts in names, services, file names, roles and labels of charts; A22: expressions in them")
    void every_page_shows_them_as_they_are_written() {
        Map<String, Party> portals = Map.of("reseller", scene.reseller, "client", scene.clients.get(0));
        portals.forEach((portal, party) -> {
            Browser browser = signedIn(party, Role.fullestAt(party.kind()));
            Set<String> seen = crawl(browser, portal, Set.of("/" + portal + "/home.xhtml"));
            assertThat(seen).as(portal).hasSizeGreaterThan(4);
        });
        Browser staff = signedIn(tree.operator(), Role.ADMINISTRATOR);
        String reseller = scene.reseller.publicId().prefixed("pty");
        String invoice = runs.soldBy(scene.reseller).get(0).id().prefixed("inv");
        Set<String> pages = crawl(
                staff,
                "staff",
                new LinkedHashSet<>(List.of(
                        "/staff/party.xhtml?id=" + reseller,
                        "/staff/party.xhtml?id="
                                + scene.clients.get(0).publicId().prefixed("pty"),
                        "/staff/tree.xhtml",
                        "/staff/invoice.xhtml?id=" + invoice,
                        "/staff/charges.xhtml?month=2025-07&seller=" + reseller,
                        "/staff/costs.xhtml?month=2025-07",
                        "/staff/delivery.xhtml?id=" + hostileDelivery())));
        assertThat(pages).hasSizeGreaterThan(6);
    }

    /** A file whose name and columns are hostile. */
    private String hostileDelivery() {
        String file = "<img src=x onerror=alert(7)>,<img src=x onerror=alert(7)>,#{7919*7927}\n1,2,3\n";
        Answer received = staff().postFile(
                        "/datasets/" + tree.dataset().publicId().prefixed("dts")
                                + "/deliveries?name=%3Cimg%20src=x%20onerror=alert(7)%3E%23%7B7919*7927%7D.csv",
                        file.getBytes(StandardCharsets.UTF_8),
                        "text/csv");
        assertThat(received.status()).as(received.body()).isEqualTo(202);
        return staff().get("/deliveries?limit=1")
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
    }

    private Set<String> crawl(Browser browser, String portal, Set<String> from) {
        Set<String> seen = new LinkedHashSet<>();
        Map<String, Integer> ways = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(from);
        boolean shown = false;
        while (!open.isEmpty()) {
            String address = open.remove();
            String path = address.replaceFirst("\\?.*", "");
            boolean tried = LEFT_ALONE.stream().anyMatch(path::contains)
                    || !path.startsWith("/" + portal + "/")
                    || ways.merge(path, 1, Integer::sum) > 2
                    || !seen.add(address);
            if (!tried) {
                HttpResponse<String> answer = browser.get(address);
                assertThat(answer.statusCode()).as(address).isIn(200, 302, 404);
                requireInert(address, answer.body());
                shown |= answer.body().contains("&lt;script&gt;alert(7)");
                LINK.matcher(answer.body())
                        .results()
                        .map(link -> link.group(1).replace("&amp;", "&"))
                        .filter(link -> !seen.contains(link))
                        .forEach(open::add);
            }
        }
        assertThat(shown).as("the name is on some page of " + portal).isTrue();
        return seen;
    }

    private static void requireInert(String address, String body) {
        assertThat(body).as(address).doesNotContain("<script>alert(7)", "<img src=x");
        assertThat(WORKED_OUT.matcher(body).find()).as(address).isFalse();
    }

    @Test
    @DisplayName("A20: formula cells in lists; A21, A22: in documents, search and answers of the API")
    void lists_documents_and_answers_hold_them_as_text() {
        Browser browser = signedIn(scene.reseller, Role.RESELLER_ADMINISTRATOR);
        for (String list : List.of("parties", "invoices", "charges", "accounts", "books", "cost-centres")) {
            HttpResponse<String> csv = browser.get("/lists/" + list + ".csv?month=2025-07");
            assertThat(csv.statusCode()).as(list).isEqualTo(200);
            assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
            assertThat(csv.body()).as(list).doesNotContainPattern("(^|[,;\\t\\n\"])=cmd");
            assertThat(WORKED_OUT.matcher(csv.body()).find()).as(list).isFalse();
        }
        assertThat(browser.get("/lists/parties.csv").body()).contains("'=cmd");
        HttpResponse<String> found = browser.get("/search?q=" + mark);
        assertThat(found.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(found.body()).contains(mark);

        InvoiceRow invoice = runs.soldBy(scene.reseller).get(0);
        String xml = browser.get("/documents/" + invoice.id().prefixed("inv") + ".xml")
                .body();
        assertThat(xml).contains("&lt;script").doesNotContain("<script>", "<img src=x");
        assertThat(WORKED_OUT.matcher(xml).find()).isFalse();
        assertThat(browser.get("/documents/" + invoice.id().prefixed("inv") + ".pdf")
                        .statusCode())
                .isEqualTo(200);

        Answer answer = key.get("/parties");
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(WORKED_OUT.matcher(answer.body()).find()).isFalse();
    }

    private Browser signedIn(Party party, Role role) {
        String mail = "h" + PublicId.random().value().substring(0, 12) + "@nimbill.test";
        people.add(party, mail, SCRIPT.substring(0, 28) + "#{7919*7927}", role.code());
        Browser browser = new Browser(settings.baseUrl());
        assertThat(browser.signIn(mail, People.PASSWORD).statusCode()).isEqualTo(302);
        return browser;
    }

    private ApiClient staff() {
        return tree.as(tree.keyOf(tree.operator()));
    }

    private static void taken(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private static String json(String text) {
        return Json.createValue(text).toString();
    }
}

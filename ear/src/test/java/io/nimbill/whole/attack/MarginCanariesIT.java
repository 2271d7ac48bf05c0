package io.nimbill.whole.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.party.Party;
import io.nimbill.party.Role;
import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiClient;
import io.nimbill.whole.api.ApiClient.Answer;
import io.nimbill.whole.api.ApiTree;
import io.nimbill.whole.billing.Scene;
import io.nimbill.whole.billing.Scenes;
import io.nimbill.whole.people.People;
import io.nimbill.work.PublicId;
import io.nimbill.work.Settings;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * I3: what a level above pays and keeps is planted as amounts that nothing else has, of usage and of a subscription; none of
 * them comes out below, wherever a reseller or a client may look.
 */
@InServer
class MarginCanariesIT {

    private static final String VENDOR = "7319.41";
    private static final String BOUGHT = "8123.52";
    private static final String SOLD = "9377.63";
    private static final String OFFERED = "4111.37";
    private static final String RESOLD = "5222.73";
    /** What the operator keeps, and what the reseller keeps: differences of the above. */
    private static final List<String> OF_THE_OPERATOR = List.of(VENDOR, "804.11");

    private static final List<String> OF_THE_RESELLER = List.of(BOUGHT, OFFERED, "1254.11", "1111.36", "2365.47");

    @Inject
    private Scenes scenes;

    @Inject
    private ApiTree tree;

    @Inject
    private People people;

    @Inject
    private Settings settings;

    private Scene scene;
    private ApiClient reseller;
    private ApiClient client;
    private String subscription;
    private String draft;

    @BeforeEach
    void plant() {
        System.setProperty("nimbill.requests.per.minute", "0");
        LocalDate month = LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1);
        scene = scenes.resellerWithClients(
                "Canaries " + PublicId.random().value().substring(0, 8), 1, month);
        scene.vendorBill("OPEN");
        scene.usage(0, "Amazon EC2", VENDOR, BOUGHT, SOLD);
        ApiClient staff = tree.as(tree.keyOf(tree.operator()));
        reseller = tree.as(tree.keyOf(scene.reseller));
        client = tree.as(tree.keyOf(scene.clients.get(0)));
        subscription = subscribed(staff, month);
        draft = drafted(month);
    }

    @AfterEach
    void with_the_usual_limit() {
        System.clearProperty("nimbill.requests.per.minute");
    }

    private String subscribed(ApiClient staff, LocalDate month) {
        String code = PublicId.random().value();
        String product = made(staff, "/products", "{\"code\":\"" + code + "\",\"name\":\"Canary\",\"unit\":\"seat\"}");
        String offer = made(
                staff,
                "/offers",
                "{\"code\":\"" + code + "\",\"name\":\"Canary\",\"model\":\"FLAT\",\"timing\":\"IN_ADVANCE\","
                        + "\"items\":[{\"productId\":\"" + product + "\",\"quantity\":\"1\"}]}");
        made(staff, "/offers/" + offer + "/prices", price(OFFERED));
        assertThat(staff.post("/offers/" + offer + "/activation", null).status())
                .isEqualTo(200);
        made(reseller, "/offers/" + offer + "/prices", price(RESOLD));
        return made(
                reseller,
                "/subscriptions",
                "{\"clientId\":\"" + scene.clients.get(0).publicId().prefixed("pty") + "\",\"offerId\":\"" + offer
                        + "\",\"quantity\":\"1\",\"startsOn\":\"" + month + "\"}");
    }

    private static String price(String amount) {
        return "{\"currency\":\"EUR\",\"amount\":\"" + amount + "\",\"validFrom\":\"2024-01-01\"}";
    }

    /** A draft of the reseller's own, with a preview of it asked for. */
    private String drafted(LocalDate month) {
        String book = made(reseller, "/price-books", "{\"name\":\"Canary\",\"currency\":\"EUR\"}");
        String version = made(reseller, "/price-books/" + book + "/versions", "{\"validFrom\":\"" + month + "\"}");
        made(
                reseller,
                "/price-book-versions/" + version + "/rules",
                "{\"model\":\"COST_PLUS\",\"costBasis\":\"BILLED\",\"percent\":\"10\"}");
        assertThat(reseller.post("/price-book-versions/" + version + "/previews", "{}")
                        .status())
                .isEqualTo(202);
        return version;
    }

    private static String made(ApiClient caller, String path, String body) {
        Answer answer = caller.post(path, body);
        assertThat(answer.status()).as(path + " " + answer.body()).isBetween(200, 299);
        return answer.json().getString("id");
    }

    @Test
    void nothing_of_a_level_above_comes_out_below() {
        List<String> ofReseller = new ArrayList<>(OF_THE_OPERATOR);
        List<String> above = new ArrayList<>(OF_THE_OPERATOR);
        above.addAll(OF_THE_RESELLER);

        String sold = reading(client, "/subscriptions/" + subscription, above);
        assertThat(sold).contains(SOLD).contains(RESOLD);
        String bought = reading(reseller, "/price-book-versions/" + draft + "/previews", ofReseller);
        assertThat(bought).as("its own side").contains(BOUGHT).contains(OFFERED);

        JsonObject proof =
                reseller.get("/own-proofs").json().getJsonArray("items").getJsonObject(0);
        assertThat(List.of(
                        proof.getJsonObject("bought").getString("amount"),
                        proof.getJsonObject("sold").getString("amount"),
                        proof.getJsonObject("difference").getString("amount"),
                        proof.getJsonObject("sales").getString("amount")))
                .as("its own level is proved")
                .containsExactly(BOUGHT, BOUGHT, "0", SOLD);
        assertThat(proof.getBoolean("proved")).isTrue();
        assertThat(client.get("/own-proofs").status()).isEqualTo(403);

        pages(scene.clients.get(0), Role.CLIENT_ADMINISTRATOR, "client", above);
        pages(scene.reseller, Role.RESELLER_ADMINISTRATOR, "reseller", ofReseller);
    }

    /** Whatever a program can read without naming a thing, and one thing by name. */
    private String reading(ApiClient caller, String thing, List<String> hidden) {
        StringBuilder all = new StringBuilder();
        List<String> paths = new ArrayList<>();
        new ApiClient(settings.baseUrl(), null)
                .get("/openapi?format=JSON").json().getJsonObject("paths").keySet().stream()
                        .filter(path -> !path.contains("{"))
                        .map(path -> path.substring("/api/v1".length()))
                        .forEach(paths::add);
        paths.add(thing);
        paths.add("/subscriptions/" + subscription + "/charges");
        paths.add("/price-book-versions/" + draft + "/shadow-runs");
        paths.add("/unbilled-usage?side=OWED");
        YearMonth month = YearMonth.from(scene.month);
        for (String by : List.of("KIND", "VENDOR", "SERVICE", "SKU", "ACCOUNT", "CLIENT", "RESELLER")) {
            paths.add("/cost-analysis?from=" + month.atDay(1) + "&to="
                    + month.plusMonths(1).atDay(1) + "&by=" + by);
        }
        for (String path : paths) {
            Answer answer = caller.get(path);
            requireNone(path, answer.body(), hidden);
            all.append(answer.body());
        }
        return all.toString();
    }

    private void pages(Party party, Role role, String portal, List<String> hidden) {
        Browser browser = new Browser(settings.baseUrl());
        String mail = people.withRole(party, "Canary", role.code());
        assertThat(browser.signIn(mail, People.PASSWORD).statusCode()).isEqualTo(302);
        List<String> opened = new ArrayList<>(List.of(
                "home",
                "analysis",
                "unbilled",
                "subscriptions",
                "subscription.xhtml?id=" + subscription,
                "charges",
                "invoices",
                "calculator"));
        if (portal.equals("reseller")) {
            opened.addAll(List.of(
                    "costs",
                    "offers",
                    "books",
                    "own-proof",
                    "preview.xhtml?version=" + draft,
                    "shadow.xhtml?version=" + draft));
        }
        for (String page : opened) {
            HttpResponse<String> answer =
                    browser.get("/" + portal + "/" + (page.contains(".xhtml") ? page : page + ".xhtml"));
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            requireNone(page, answer.body(), hidden);
        }
        for (String list : List.of(
                "cost-analysis",
                "unbilled-usage",
                "subscriptions",
                "charges",
                "costs",
                "leaks",
                "offers",
                "invoices")) {
            requireNone(list, browser.get("/lists/" + list + ".csv").body(), hidden);
        }
        for (String list : List.of("preview", "shadow-run")) {
            requireNone(
                    list,
                    browser.get("/lists/" + list + ".csv?version=" + draft).body(),
                    hidden);
        }
    }

    /** With a sign of any language between the digits. */
    private static void requireNone(String where, String text, List<String> hidden) {
        for (String amount : hidden) {
            String whole = amount.substring(0, amount.length() - 3);
            String grouped = whole.length() > 3 ? whole.charAt(0) + "[^0-9]?" + whole.substring(1) : whole;
            Pattern pattern = Pattern.compile("(?<![0-9])" + grouped + "[.,]" + amount.substring(amount.length() - 2));
            assertThat(pattern.matcher(text).find()).as(amount + " in " + where).isFalse();
        }
    }
}

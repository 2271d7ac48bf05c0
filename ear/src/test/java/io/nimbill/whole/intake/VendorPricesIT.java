package io.nimbill.whole.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.party.Party;
import io.nimbill.party.Role;
import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiClient;
import io.nimbill.whole.api.ApiClient.Answer;
import io.nimbill.whole.api.ApiTree;
import io.nimbill.whole.people.People;
import io.nimbill.whole.people.Visit;
import io.nimbill.whole.server.MicrosoftStandIn;
import io.nimbill.whole.server.TestServer;
import io.nimbill.work.PublicId;
import io.nimbill.work.Settings;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A vendor's list is kept, read again without a new row, and another price shows as a difference. */
@InServer
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VendorPricesIT {

    private static final String GUID = "2f1e6a50-3bb9-4e0e-a0e5-5b9f8a1d3c77";
    private static final String PASSWORD = People.PASSWORD;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    private ApiTree tree;

    @Inject
    private People people;

    @Inject
    private Settings settings;

    @Test
    @Order(1)
    void keys_are_made_inside() throws Exception {
        Party operator = tree.operator();
        String mail = "prices-" + PublicId.random().value().substring(0, 8) + "@nimbill.test";
        people.add(operator, mail, "Paula", Role.ADMINISTRATOR.code());
        Files.writeString(
                settings.home().resolve("vendor-prices"),
                String.join(
                        " ",
                        tree.keyOf(operator),
                        operator.publicId().prefixed("pty"),
                        mail,
                        tree.keyOf(tree.reseller()),
                        tree.keyOf(tree.clientOf(tree.reseller()))));
        assertThat(settings.home().resolve("vendor-prices")).isNotEmptyFile();
    }

    @Test
    @Order(2)
    @RunAsClient
    void a_list_read_twice_adds_nothing_and_another_price_is_a_difference() throws Exception {
        String[] made = Files.readString(TestServer.running().home().resolve("vendor-prices"))
                .split(" ");
        String api = TestServer.running().uri("/api/v1").toString();
        ApiClient staff = new ApiClient(api, made[0]);
        try (MicrosoftStandIn microsoft = new MicrosoftStandIn()) {
            microsoft.asksFor("F16s", "0.176346", "D2 v3", "0.096");
            String account = registered(staff, made[1]);
            String list = kept(staff, account);
            assertThat(read(staff, list, "").getInt("prices")).isEqualTo(2);
            assertThat(items(staff, "/vendor-price-lists/" + list + "/defects"))
                    .extracting(defect ->
                            defect.getString("fault") + " " + defect.getInt("line") + " " + defect.getString("column"))
                    .containsExactly("UNREADABLE 2 retailPrice");
            List<String> before = ids(staff, list);
            assertThat(before).hasSize(2);

            JsonObject again = readAgain(staff, list);
            assertThat(ids(staff, list)).as("the same again").isEqualTo(before);
            assertThat(again.getInt("defects")).isEqualTo(1);
            assertThat(items(staff, "/vendor-price-changes?listId=" + list)).isEmpty();

            microsoft.asksFor("F16s", "0.2", "D2 v3", "0.0960");
            readAgain(staff, list);
            JsonObject change =
                    items(staff, "/vendor-price-changes?listId=" + list).get(0);
            assertThat(change.getJsonObject("before").getString("amount")).isEqualTo("0.176346");
            assertThat(change.getJsonObject("price").getString("amount")).isEqualTo("0.2");
            assertThat(change.getString("percent")).isEqualTo("13.4134");
            assertThat(items(staff, "/vendor-price-changes?listId=" + list)).hasSize(1);

            microsoft.asksFor("F16s", "0.2");
            readAgain(staff, list);
            assertThat(items(staff, "/vendor-price-lists/" + list + "/prices?q=f16"))
                    .hasSize(1);
            assertThat(ids(staff, list)).as("withdrawn").hasSize(1);
            pages(made[2], list, change.getString("id"));
            hidden(new ApiClient(api, made[3]), list, change.getString("id"));
            hidden(new ApiClient(api, made[4]), list, change.getString("id"));
            Answer ended = staff.post("/vendor-price-lists/" + list + "/closure", null);
            assertThat(ended.status()).as(ended.body()).isEqualTo(200);
            assertThat(staff.post("/vendor-price-lists/" + list + "/readings", null)
                            .status())
                    .isEqualTo(422);
        }
    }

    private static void pages(String mail, String list, String change) throws Exception {
        Visit visit = new Visit(TestServer.running().uri("").toString());
        assertThat(visit.signIn(mail, PASSWORD)).isEqualTo("/staff/home.xhtml");
        assertThat(visit.get("/staff/price-lists.xhtml").body()).contains("price-list.xhtml?id=" + list);
        assertThat(visit.get("/staff/price-list.xhtml?id=" + list).body()).contains("F16s", "retailPrice");
        assertThat(visit.get("/staff/price-changes.xhtml?id=" + list).body()).contains("F16s", "0.176346");
        assertThat(visit.get("/lists/vendor-price-changes.csv?id=" + list)
                        .body()
                        .lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("0.20,EUR", "0.176346,13.4134");
        assertThat(visit.get("/lists/vendor-prices.csv?id=" + list).body().lines())
                .hasSize(2);
    }

    private static void hidden(ApiClient stranger, String list, String change) {
        assertThat(stranger.get("/vendor-price-lists/" + list).status()).isIn(403, 404);
        assertThat(stranger.get("/vendor-price-changes/" + change).status()).isIn(403, 404);
        Answer all = stranger.get("/vendor-price-changes");
        assertThat(all.body()).doesNotContain("0.176346", "F16s");
    }

    private static String registered(ApiClient api, String operator) {
        Answer answer = api.post(
                "/partner-accounts",
                "{\"sellerId\":\"" + operator + "\",\"vendor\":\"microsoft\",\"name\":\"Prices\",\"externalId\":\""
                        + PublicId.random().value() + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String id = answer.json().getString("id");
        Answer kept = api.send(
                "PUT",
                "/partner-accounts/" + id + "/credentials/AZURE_APPLICATION",
                "{\"tenantId\":\"" + GUID + "\",\"clientId\":\"" + GUID + "\",\"clientSecret\":\"a-secret\"}",
                List.of());
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        return id;
    }

    private static String kept(ApiClient api, String account) {
        String wanted =
                "{\"partnerAccountId\":\"" + account + "\",\"source\":\"LISTED\",\"service\":\"Virtual Machines\"}";
        Answer answer = api.post("/vendor-price-lists", wanted);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(api.post("/vendor-price-lists", wanted).json().getString("code"))
                .isEqualTo("list-kept");
        return answer.json().getString("id");
    }

    private static JsonObject readAgain(ApiClient api, String list) throws InterruptedException {
        String last = api.get("/vendor-price-lists/" + list).json().getString("lookedAt");
        Answer asked = api.post("/vendor-price-lists/" + list + "/readings", null);
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        return read(api, list, last);
    }

    private static JsonObject read(ApiClient api, String list, String last) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        JsonObject now = api.get("/vendor-price-lists/" + list).json();
        while (now.getString("lookedAt", "").equals(last)) {
            assertThat(Instant.now()).as("%s is not read", list).isBefore(end);
            Thread.sleep(100);
            now = api.get("/vendor-price-lists/" + list).json();
        }
        return now;
    }

    private static List<String> ids(ApiClient api, String list) {
        return items(api, "/vendor-price-lists/" + list + "/prices").stream()
                .map(price -> price.getString("id"))
                .toList();
    }

    private static List<JsonObject> items(ApiClient api, String path) {
        Answer answer = api.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().getJsonArray("items").getValuesAs(JsonObject.class);
    }
}

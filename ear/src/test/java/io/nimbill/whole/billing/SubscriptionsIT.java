package io.nimbill.whole.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.invoice.InvoiceRow;
import io.nimbill.party.Party;
import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiClient;
import io.nimbill.whole.api.ApiClient.Answer;
import io.nimbill.whole.api.ApiTree;
import io.nimbill.work.Operation;
import io.nimbill.work.PublicId;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What sellers offer of their own is priced by each of them, ordered, charged on every edge, billed and corrected in pairs. */
@InServer
class SubscriptionsIT {

    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);

    @Inject
    private Scenes scenes;

    @Inject
    private Runs runs;

    @Inject
    private ApiTree tree;

    private ApiClient staff;
    private Scene scene;
    private ApiClient reseller;
    private ApiClient client;

    @BeforeEach
    void plant() {
        scene = scenes.resellerWithClients(
                "Own items " + PublicId.random().value().substring(0, 8), 2, JULY);
        staff = tree.as(tree.keyOf(tree.operator()));
        reseller = tree.as(tree.keyOf(scene.reseller));
        client = tree.as(tree.keyOf(scene.clients.get(0)));
    }

    /** The published example E3: one seat from the 13th, two from the 1st, 31 days. */
    @Test
    void a_seat_is_sold_down_the_tree_billed_and_another_one_is_a_credit_and_a_charge() {
        String offer = seats("PER_UNIT", "IN_ADVANCE");
        JsonObject quote = quotes(client, 0, "?quantity=2&startsOn=2025-07-13").get(0);
        assertThat(amount(quote, "unitPrice")).isEqualTo("4");
        assertThat(amount(quote, "first")).isEqualTo("8.00");
        String seat = ordered(order(staff, 0, offer, "1", "2025-07-13"));
        ok(act(staff, seat, "cancellations", "2025-08-13"));
        assertThat(charges(client, seat)).containsExactly("CHARGE 4");
        assertThat(charges(reseller, seat)).containsExactlyInAnyOrder("CHARGE 4", "CHARGE 3");

        runs.issueInvoices(JULY);

        assertThat(net(scene.clients.get(0))).containsExactly("4.00");
        assertThat(net(scene.reseller)).containsExactly("3.00");

        ok(staff.post("/subscriptions/" + seat + "/quantities", "{\"from\":\"2025-08-01\",\"quantity\":\"2\"}"));
        assertThat(charges(client, seat))
                .containsExactlyInAnyOrder("CHARGE 4", "CREDIT -1.548387096774193548", "CHARGE 3.096774193548387097");
        runs.issueInvoices(JULY);

        assertThat(net(scene.clients.get(0))).containsExactly("4.00", "1.55");
        assertThat(net(scene.reseller)).containsExactly("3.00", "1.16");
        runs.issueInvoices(JULY);
        assertThat(net(scene.clients.get(0))).as("the same again").hasSize(2);
        assertThat(runs.findings()).isEmpty();
        analysed();
    }

    /** What the documents billed, with the reseller's cost, and nothing of that for the client. */
    private void analysed() {
        String days = "?from=2025-07-01&to=2025-09-01";
        JsonObject sold = only(reseller, "/cost-analysis" + days + "&by=KIND");
        assertThat(sold.getString("key")).isEqualTo("SUBSCRIPTION");
        assertThat(List.of(amount(sold, "sold"), amount(sold, "bought"), amount(sold, "margin")))
                .containsExactly("5.55", "4.16", "1.39");
        JsonObject paid = only(client, "/cost-analysis" + days + "&by=VENDOR&vendor=own");
        assertThat(amount(paid, "sold")).isEqualTo("5.55");
        assertThat(paid).doesNotContainKeys("bought", "margin");
        assertThat(client.get("/cost-analysis" + days + "&kind=USAGE").json().getJsonArray("items"))
                .isEmpty();
        JsonObject august = only(reseller, "/cost-analysis?from=2025-08-01&to=2025-09-01&by=CLIENT");
        JsonObject july = only(reseller, "/cost-analysis?from=2025-07-01&to=2025-08-01&by=SERVICE");
        assertThat(new BigDecimal(amount(august, "sold")).add(new BigDecimal(amount(july, "sold"))))
                .isEqualByComparingTo("5.55");
        assertThat(days(reseller.get("/cost-analysis/bars" + days + "&by=SKU&metric=MARGIN")))
                .isEqualByComparingTo("1.39");
        JsonObject fall = only(reseller, "/cost-analysis/waterfalls" + days);
        assertThat(fall.getJsonArray("steps").getValuesAs(JsonObject.class))
                .extracting(step -> step.getString("kind") + " " + amount(step, "amount"))
                .containsExactly("BOUGHT 4.16", "MARGIN 1.39", "PAID 5.55");
    }

    private static JsonObject only(ApiClient caller, String path) {
        JsonArray items = caller.get(path).json().getJsonArray("items");
        assertThat(items).as(path).hasSize(1);
        return items.getJsonObject(0);
    }

    private static BigDecimal days(Answer answer) {
        return answer.json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(bar -> new BigDecimal(amount(bar, "amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void another_price_for_the_past_is_made_good_by_the_job_and_what_has_none_is_set_aside() {
        String offer = seats("FLAT", "IN_ARREAR");
        String flat = ordered(order(staff, 0, offer, "1", "2025-07-01"));
        ok(act(staff, flat, "cancellations", "2025-09-01"));
        assertThat(charges(client, flat)).containsExactly("CHARGE 4", "CHARGE 4");
        assertThat(client.get("/unbilled-usage").json().getJsonArray("items").getValuesAs(JsonObject.class))
                .filteredOn(item -> flat.equals(item.getString("subscriptionId", null)))
                .singleElement()
                .satisfies(item -> assertThat(amount(item, "amount")).isEqualTo("8.00"));

        assertThat(reseller.post("/offers/" + offer + "/prices", price("5", "2025-08-01"))
                        .status())
                .as("whoever may not backdate")
                .isEqualTo(403);
        created(staff.post("/offers/" + offer + "/prices", ofReseller(price("5", "2025-08-01"))), "restated price");
        Operation run = runs.run("charge-subscriptions", Map.of());
        assertThat(run.message()).contains("2 charges");
        assertThat(charges(client, flat)).containsExactlyInAnyOrder("CHARGE 4", "CHARGE 4", "CREDIT -4", "CHARGE 5");

        created(staff.post("/offers/" + offer + "/prices", ofReseller(price(null, "2025-07-01"))), "taken back");
        assertThat(runs.run("charge-subscriptions", Map.of()).message()).contains("1 set aside");
        assertThat(charges(client, flat)).hasSize(4);
        assertThat(quotes(client, 0, "")).isEmpty();
        refused(order(staff, 1, offer, "1", "2025-07-01"), "subscription-without-price");
        assertThat(runs.findings()).isEmpty();
    }

    @Test
    void a_bundle_is_seen_and_ordered_by_those_it_is_shown_to_at_their_own_price() {
        String hours = product("hour");
        String seats = product("seat");
        String offer = created(
                staff.post(
                        "/offers",
                        "{\"code\":\"" + PublicId.random().value() + "\",\"name\":\"Care\",\"model\":\"FLAT\","
                                + "\"termMonths\":12,\"items\":[{\"productId\":\"" + hours + "\",\"quantity\":\"10\"},"
                                + "{\"productId\":\"" + seats + "\",\"quantity\":\"5\"}]}"),
                "bundle");
        created(staff.post("/offers/" + offer + "/prices", price("100", "2024-01-01")), "price");
        assertThat(quotes(client, 0, "")).as("a draft").isEmpty();
        assertThat(reseller.get("/offers/" + offer).status()).isEqualTo(404);
        ok(staff.post("/offers/" + offer + "/activation", null));
        ok(staff.send(
                "PUT",
                "/offers/" + offer + "/recipients",
                "{\"branchIds\":[\"" + id(scene.clients.get(0)) + "\"]}",
                List.of()));
        assertThat(reseller.get("/offers/" + offer).json().getJsonArray("items"))
                .hasSize(2);
        created(reseller.post("/offers/" + offer + "/prices", price("150", "2024-01-01")), "for all");
        created(
                reseller.post(
                        "/offers/" + offer + "/prices",
                        "{\"buyerId\":\"" + id(scene.clients.get(0))
                                + "\",\"currency\":\"EUR\",\"amount\":\"130\",\"validFrom\":\"2024-01-01\"}"),
                "for one");

        JsonObject quote = quotes(client, 0, "").get(0);
        assertThat(amount(quote, "each")).isEqualTo("130.00");
        assertThat(amount(quote, "term")).isEqualTo("1560.00");
        assertThat(quotes(reseller, 1, "")).isEmpty();
        assertThat(order(reseller, 1, offer, "1", "2026-11-01").status()).isEqualTo(404);
        String held = ordered(order(staff, 0, offer, "1", "2026-01-01"));
        refused(act(staff, held, "cancellations", "2026-03-01"), "bound-until");
        ok(act(reseller, held, "cancellations", "2027-01-01"));
        assertThat(client.get("/subscriptions/" + held).json().getString("endsOn"))
                .isEqualTo("2027-01-01");
        assertThat(client.post("/subscriptions/" + held + "/suspensions", "{\"from\":\"2026-11-22\"}")
                        .status())
                .as("a client does not change what it holds")
                .isEqualTo(403);
    }

    /** The published example E22: 249.95 for May, 10 of it given back, cancelled on the first day. */
    @Test
    void no_more_is_given_back_than_a_hand_has_left() {
        String offer = seats("FLAT", "IN_ADVANCE", "249.95");
        String flat = ordered(order(staff, 0, offer, "1", "2025-05-01"));
        ok(act(staff, flat, "cancellations", "2025-06-01"));
        String lowered = "{\"day\":\"2025-05-20\",\"amount\":\"%s\",\"reason\":\"A day without service\"}";
        refused(
                staff.post("/subscriptions/" + flat + "/adjustments", ofReseller(lowered.formatted("250"))),
                "adjustment-out-of-bounds");
        ok(reseller.post("/subscriptions/" + flat + "/adjustments", lowered.formatted("10")));
        ok(act(staff, flat, "cancellations", "2025-05-02"));
        assertThat(charges(client, flat))
                .containsExactlyInAnyOrder("CHARGE 249.95", "ADJUSTMENT -10", "CREDIT -239.95");
        assertThat(charges(reseller, flat)).contains("CREDIT -2.903225806451612903");
        assertThat(runs.findings()).isEmpty();
    }

    @Test
    void what_is_sold_once_is_charged_once_and_days_of_a_suspension_are_not() {
        String once = seats("ONE_OFF", "IN_ADVANCE");
        String project = ordered(order(staff, 0, once, "3", "2025-07-10"));
        assertThat(charges(client, project)).containsExactly("CHARGE 12");
        refused(act(staff, project, "cancellations", "2025-07-20"), "one-off-delivered");
        String seats = seats("PER_UNIT", "IN_ADVANCE");
        String seat = ordered(order(staff, 0, seats, "1", "2025-06-01"));
        ok(act(staff, seat, "cancellations", "2025-07-01"));
        ok(act(staff, seat, "suspensions", "2025-06-11"));
        ok(act(staff, seat, "resumptions", "2025-06-21"));
        refused(act(staff, seat, "resumptions", "2025-06-22"), "subscription-state");
        assertThat(charges(client, seat))
                .contains("CHARGE 4", "CREDIT -2.666666666666666667", "CHARGE 1.333333333333333333");
        assertThat(client.get("/subscriptions/" + seat).json().getString("state"))
                .isEqualTo("CANCELLED");
        assertThat(client.get("/subscriptions/" + seat + "/events").json().getJsonArray("items"))
                .hasSize(4);
    }

    /** An offer of the operator at 3.00, sold on at 4.00. */
    private String seats(String model, String timing) {
        return seats(model, timing, "4.00");
    }

    private String seats(String model, String timing, String soldAt) {
        String product = product("seat");
        String offer = created(
                staff.post(
                        "/offers",
                        "{\"code\":\"" + PublicId.random().value() + "\",\"name\":\"Seats\",\"model\":\"" + model
                                + "\",\"timing\":\"" + timing + "\",\"items\":[{\"productId\":\"" + product
                                + "\",\"quantity\":\"1\"}]}"),
                "offer");
        created(staff.post("/offers/" + offer + "/prices", price("3.00", "2024-01-01")), "price");
        ok(staff.post("/offers/" + offer + "/activation", null));
        created(reseller.post("/offers/" + offer + "/prices", price(soldAt, "2024-01-01")), "price");
        return offer;
    }

    private String product(String unit) {
        String code = PublicId.random().value();
        return created(
                staff.post(
                        "/products",
                        "{\"code\":\"" + code + "\",\"name\":\"A " + unit + "\",\"unit\":\"" + unit + "\"}"),
                "product");
    }

    private Answer order(ApiClient caller, int who, String offer, String quantity, String startsOn) {
        return caller.post(
                "/subscriptions",
                "{\"clientId\":\"" + id(scene.clients.get(who)) + "\",\"offerId\":\"" + offer + "\",\"quantity\":\""
                        + quantity + "\",\"startsOn\":\"" + startsOn + "\"}");
    }

    private static String ordered(Answer answer) {
        return created(answer, "order");
    }

    private static Answer act(ApiClient caller, String subscription, String act, String from) {
        return caller.post("/subscriptions/" + subscription + "/" + act, "{\"from\":\"" + from + "\"}");
    }

    private static String price(String amount, String from) {
        String asked = amount == null ? "" : "\"amount\":\"" + amount + "\",";
        return "{\"currency\":\"EUR\"," + asked + "\"validFrom\":\"" + from + "\"}";
    }

    private String ofReseller(String price) {
        return "{\"sellerId\":\"" + id(scene.reseller) + "\"," + price.substring(1);
    }

    private List<JsonObject> quotes(ApiClient caller, int who, String query) {
        Answer answer = caller.get("/parties/" + id(scene.clients.get(who)) + "/offers" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(quote -> !quote.getString("name").startsWith("Offer"))
                .toList();
    }

    /** Of the intervals before the end: what was charged for later ones, when it was ordered, is given back whole. */
    private static List<String> charges(ApiClient caller, String subscription) {
        String end = caller.get("/subscriptions/" + subscription).json().getString("endsOn", "9999-12-31");
        return caller
                .get("/subscriptions/" + subscription + "/charges")
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(charge -> charge.getString("intervalStart").compareTo(end) < 0)
                .map(charge -> charge.getString("sort") + " " + amount(charge, "amount"))
                .toList();
    }

    private List<String> net(Party buyer) {
        return runs.boughtBy(buyer).stream()
                .map(InvoiceRow::net)
                .map(net -> net.amount().toPlainString())
                .toList();
    }

    private static String amount(JsonObject of, String field) {
        return of.getJsonObject(field).getString("amount");
    }

    private static String id(Party party) {
        return party.publicId().prefixed("pty");
    }

    private static String created(Answer answer, String what) {
        assertThat(answer.status()).as(what + answer.body()).isEqualTo(201);
        return answer.json().getString("id");
    }

    private static void ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static void refused(Answer answer, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().getString("code")).isEqualTo(code);
    }
}

package io.nimbill.whole.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.party.Party;
import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiClient;
import io.nimbill.whole.api.ApiClient.Answer;
import io.nimbill.whole.api.ApiTree;
import io.nimbill.work.PublicId;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a changed price of a vendor touches, what is made of it, and what it would cost a buyer at its own prices. */
@InServer
class VendorPriceTouchIT {

    private static final int AWS = 1;
    private static final long NO_DATASET = 999_999_999;

    @Inject
    private Scenes scenes;

    @Inject
    private ApiTree tree;

    @Inject
    private Clock clock;

    private final String sku = "SKU" + PublicId.random().value().substring(0, 12);
    private ApiClient staff;
    private Scene scene;
    private ApiClient reseller;
    private ApiClient client;
    private PublicId price;

    @BeforeEach
    void plant() {
        LocalDate month = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).withDayOfMonth(1);
        scene = scenes.resellerWithClients(
                "Touched " + PublicId.random().value().substring(0, 8), 1, month);
        staff = tree.as(tree.keyOf(tree.operator()));
        reseller = tree.as(tree.keyOf(scene.reseller));
        client = tree.as(tree.keyOf(scene.clients.get(0)));
        price = changedPrice();
        used(month);
    }

    /** They stand for no charge. */
    @AfterEach
    void remove() {
        scenes.sql().update("DELETE FROM charge_month WHERE dataset_id = ?", NO_DATASET);
    }

    @Test
    void a_changed_price_touches_who_used_it_rules_from_list_and_offers_made_of_it() {
        String book =
                book(staff, scene.reseller, "{\"model\":\"LIST_DISCOUNT\",\"percent\":\"5\",\"sku\":\"" + sku + "\"}");
        String product = created(staff.post("/products", "{\"vendorPriceId\":\"" + price.prefixed("vpc") + "\"}"));
        JsonObject made = staff.get("/products/" + product).json();
        assertThat(made.getString("sku") + " " + made.getString("vendor") + " " + made.getString("code"))
                .isEqualTo(sku + " aws " + sku);
        assertThat(made.getString("name")).as("no price of the vendor's").isEqualTo("AmazonEC2 EU-BoxUsage:t3.micro");
        String offer = created(staff.post(
                "/offers",
                "{\"code\":\"" + PublicId.random().value() + "\",\"name\":\"Machine\",\"model\":\"PER_UNIT\",\"items\":"
                        + "[{\"productId\":\"" + product + "\",\"quantity\":\"1\"}]}"));

        JsonObject touched = staff.get("/vendor-price-changes/" + price.prefixed("vpc") + "/touched")
                .json();

        assertThat(touched.getJsonObject("price").getString("percent")).isEqualTo("100");
        assertThat(values(touched, "accounts", "clientId"))
                .containsExactly(scene.clients.get(0).publicId().prefixed("pty"));
        assertThat(values(touched, "rules", "priceBookId")).contains(book);
        assertThat(values(touched, "offers", "id")).containsExactly(offer);
        for (ApiClient stranger : List.of(reseller, client)) {
            Answer answer = stranger.get("/vendor-price-changes/" + price.prefixed("vpc") + "/touched");
            assertThat(answer.status()).isIn(403, 404);
        }
    }

    @Test
    void a_buyer_sees_its_own_price_and_nothing_of_those_above() {
        String query = "/usage-quotes?vendor=aws&region=eu-west-1&quantity=100&day=" + tomorrow() + "&sku=" + sku;
        Answer before = client.get("/parties/" + id(scene.clients.get(0)) + query);
        assertThat(before.json().getString("code")).as(before.body()).isEqualTo("quote-not-sold");
        book(staff, scene.reseller, "{\"model\":\"COST_PLUS\",\"costBasis\":\"LIST\",\"percent\":\"11\"}");
        book(reseller, scene.clients.get(0), "{\"model\":\"COST_PLUS\",\"costBasis\":\"BILLED\",\"percent\":\"20\"}");

        Answer own = client.get("/parties/" + id(scene.clients.get(0)) + query);

        assertThat(own.status()).as(own.body()).isEqualTo(200);
        assertThat(own.json().getJsonObject("rounded").getString("amount")).isEqualTo("266.40");
        assertThat(own.body()).doesNotContain("\"222", "\"200", "\"2.00", "\"2\"");
        Answer skus = client.get("/parties/" + id(scene.clients.get(0)) + "/usage-quotes/skus?q=" + sku);
        assertThat(skus.json().getJsonArray("items")).hasSize(1);
        assertThat(skus.body()).doesNotContain("$", "2.00");
        assertThat(client.get("/parties/" + id(scene.clients.get(0)) + "/usage-quotes/skus?q=2.00%20per%20hour")
                        .body())
                .as("words that name a price")
                .doesNotContain(sku);
        Answer resellers = reseller.get("/parties/" + id(scene.reseller) + query);
        assertThat(resellers.json().getJsonObject("rounded").getString("amount"))
                .isEqualTo("222.00");
        assertThat(client.get("/parties/" + id(scene.reseller) + query).status())
                .as("what the seller pays")
                .isEqualTo(404);
        assertThat(client.get("/parties/" + id(scene.clients.get(0)) + query.replace("eu-west-1", "nowhere"))
                        .json()
                        .getString("code"))
                .isEqualTo("sku-unknown");
    }

    @Test
    void what_usage_and_sheets_tell_of_others_is_not_offered() {
        for (String source : List.of("USAGE", "SHEET")) {
            scenes.sql()
                    .update(
                            "UPDATE vendor_price_list l JOIN vendor_price p ON p.list_id = l.id SET l.source = ?"
                                    + " WHERE p.public_id = ?",
                            source,
                            price);
            String quotes = "/parties/" + id(scene.clients.get(0)) + "/usage-quotes";

            assertThat(client.get(quotes + "/skus?q=" + sku).json().getJsonArray("items"))
                    .as(source)
                    .isEmpty();
            assertThat(client.get(quotes + "?vendor=aws&region=eu-west-1&sku=" + sku)
                            .json()
                            .getString("code"))
                    .as(source)
                    .isEqualTo("sku-unknown");
        }
    }

    /** A book of the caller for one buyer with one rule, in force since long ago. */
    private String book(ApiClient seller, Party buyer, String rule) {
        String book = created(seller.post(
                "/price-books", "{\"name\":\"Book " + PublicId.random().value() + "\",\"currency\":\"EUR\"}"));
        String version =
                created(seller.post("/price-books/" + book + "/versions", "{\"validFrom\":\"" + tomorrow() + "\"}"));
        created(seller.post("/price-book-versions/" + version + "/rules", rule));
        created(seller.post(
                "/price-books/" + book + "/assignments",
                "{\"buyerId\":\"" + id(buyer) + "\",\"validFrom\":\"" + tomorrow() + "\"}"));
        Answer active = seller.post("/price-book-versions/" + version + "/activation", null);
        assertThat(active.status()).as(active.body()).isEqualTo(200);
        return book;
    }

    private LocalDate tomorrow() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
    }

    /** Two euros an hour, one before; the vendor's words name the price. */
    private PublicId changedPrice() {
        PublicId list = PublicId.random();
        PublicId made = PublicId.random();
        scenes.sql()
                .update(
                        "INSERT INTO vendor_price_list (public_id, partner_account_id, source, service, region, currency, sheet,"
                                + " kept_since, run, prices, defects) SELECT ?, id, 'LISTED', 'AmazonEC2', 'eu-west-1', '', '',"
                                + " UTC_TIMESTAMP(6), 1, 1, 0 FROM partner_account WHERE public_id = ?",
                        list,
                        scene.partnerAccount());
        scenes.sql()
                .update(
                        "INSERT INTO vendor_price (list_id, row_key, public_id, service, sku, meter, region, description, term,"
                                + " unit, currency, from_quantity, price, old_price, valid_from, known_since) SELECT id,"
                                + " SHA2('a', 256), ?, 'AmazonEC2', ?, 'EU-BoxUsage:t3.micro', 'eu-west-1', '$2.00 per hour',"
                                + " 'OnDemand', 'Hrs', 'EUR', 0, 2, 1, '2026-01-01', UTC_TIMESTAMP(6) FROM vendor_price_list"
                                + " WHERE public_id = ?",
                        made,
                        sku,
                        list);
        scenes.sql()
                .update(
                        "INSERT INTO vendor_price_head (list_id, row_key, vendor_price_id, price, valid_from, seen_run)"
                                + " SELECT list_id, row_key, id, price, valid_from, 1 FROM vendor_price WHERE public_id = ?",
                        made);
        return made;
    }

    /** What the client used of it this month, as rating sums it up at the operator and at the reseller. */
    private void used(LocalDate month) {
        scenes.sql().update("INSERT INTO usage_sku (vendor_id, code) VALUES (?, ?)", AWS, sku);
        long account = scenes.sql()
                .one(
                        row -> row.getLong(1),
                        "SELECT x.id FROM cloud_account x JOIN partner_account p ON p.id = x.partner_account_id"
                                + " WHERE p.public_id = ?",
                        scene.partnerAccount())
                .orElseThrow();
        for (int level = 0; level < 2; level++) {
            Party seller = level == 0 ? tree.operator() : scene.reseller;
            Party buyer = level == 0 ? scene.reseller : scene.clients.get(0);
            scenes.sql()
                    .update(
                            "INSERT INTO charge_month (seller_id, usage_month, cloud_account_id, dataset_id, period_start, line_no,"
                                    + " level, buyer_id, billing_account_id, client_id, reseller_id, vendor_id, service_id, sku_id,"
                                    + " tags_id, cost_centre_id, kind, tax_class, disposition, reason, cost_currency, currency,"
                                    + " row_count, cost, converted_cost, amount, bought, sold) SELECT ?, ?, ?, ?, ?, 1, ?, ?,"
                                    + " 0, ?, ?, ?, 1, id, 1, 0, 'USAGE', 'STANDARD', 'SOLD', '', 'EUR', 'EUR', 3, 0, 0, 0, 0, 0"
                                    + " FROM usage_sku WHERE code = ?",
                            seller.id(),
                            month,
                            account,
                            NO_DATASET,
                            month,
                            level,
                            buyer.id(),
                            scene.clients.get(0).id(),
                            scene.reseller.id(),
                            AWS,
                            sku);
        }
    }

    private static List<String> values(JsonObject of, String list, String field) {
        return of.getJsonArray(list).getValuesAs(JsonObject.class).stream()
                .map(each -> each.getString(field))
                .toList();
    }

    private static String id(Party party) {
        return party.publicId().prefixed("pty");
    }

    private static String created(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().getString("id");
    }
}

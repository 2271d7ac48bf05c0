package io.nimbill.whole.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.party.Party;
import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiClient.Answer;
import io.nimbill.work.PublicId;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Agreements and the price books they name, through the API. */
@InServer
class AgreementsIT {

    @Inject
    private ApiTree tree;

    @Inject
    private Clock clock;

    private Party reseller;
    private Party client;
    private ApiClient staff;
    private ApiClient branch;
    private LocalDate firstOfMonth;

    @BeforeEach
    void plant() {
        reseller = tree.reseller();
        client = tree.clientOf(reseller);
        staff = tree.as(tree.keyOf(tree.operator()));
        branch = tree.as(tree.keyOf(reseller));
        firstOfMonth = LocalDate.now(clock).withDayOfMonth(1);
    }

    @Test
    void an_agreement_proposes_what_is_not_given_and_assigns_its_price_book() {
        String book = branch.post("/price-books", "{\"name\":\"Standard\",\"currency\":\"EUR\"}")
                .json()
                .getString("id");
        Answer made = branch.post("/agreements", agreement(firstOfMonth, ",\"priceBookId\":\"" + book + "\""));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().getString("exchangePolicy")).isEqualTo("USAGE_DAY");
        assertThat(made.json().getInt("paymentTermsDays")).isEqualTo(30);
        assertThat(policy(made.json(), "TAX")).isEqualTo("STRIP");
        assertThat(branch.get("/price-books/" + book + "/assignments")
                        .json()
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("buyerId"))
                .isEqualTo(id(client));
    }

    @Test
    void the_next_agreement_ends_the_one_before_and_a_book_follows_a_book() {
        String first = book("First");
        String second = book("Second");
        branch.post("/agreements", agreement(firstOfMonth, ",\"priceBookId\":\"" + first + "\""));
        LocalDate next = firstOfMonth.plusMonths(1);
        Answer other = branch.post(
                "/agreements",
                agreement(
                        next,
                        ",\"currency\":\"USD\",\"policies\":[{\"kind\":\"CREDIT\",\"policy\":\"PASS\"}],\"priceBookId\":\""
                                + second + "\""));
        assertThat(other.status()).as(other.body()).isEqualTo(201);
        assertThat(policy(other.json(), "CREDIT")).isEqualTo("PASS");
        List<JsonObject> all = branch.get("/agreements?buyerId=" + id(client))
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
        assertThat(all).hasSize(2);
        assertThat(all.get(0).getString("validTo")).isEqualTo(next.toString());
        assertThat(branch.get("/price-books/" + first + "/assignments")
                        .json()
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("validTo"))
                .isEqualTo(next.toString());
    }

    @Test
    void a_rate_can_be_agreed_or_that_of_the_table_raised() {
        Answer fixed = branch.post(
                "/agreements",
                agreement(
                        firstOfMonth,
                        ",\"exchangePolicy\":\"FIXED\",\"fixedRateFrom\":\"USD\",\"fixedRate\":\"0.92\""));
        assertThat(fixed.status()).as(fixed.body()).isEqualTo(201);
        assertThat(fixed.json().getString("fixedRate")).isEqualTo("0.92");
        Answer raised = branch.post("/agreements", agreement(firstOfMonth.plusMonths(1), ",\"rateSpread\":\"1.5\""));
        assertThat(raised.status()).as(raised.body()).isEqualTo(201);
        assertThat(raised.json().getString("rateSpread")).isEqualTo("1.5");
        LocalDate later = firstOfMonth.plusMonths(2);
        assertThat(pointer(agreement(later, ",\"exchangePolicy\":\"FIXED\""))).isEqualTo("/fixedRate");
        assertThat(pointer(agreement(later, ",\"rateSpread\":\"101\""))).isEqualTo("/rateSpread");
        assertThat(pointer(agreement(later, ",\"exchangePolicy\":\"LINE\",\"rateSpread\":\"1\"")))
                .isEqualTo("/rateSpread");
    }

    @Test
    void terms_that_cannot_be_are_refused_at_their_field() {
        assertThat(pointer(agreement(firstOfMonth, ",\"paymentTermsDays\":400")))
                .isEqualTo("/paymentTermsDays");
        assertThat(pointer(agreement(firstOfMonth, ",\"currency\":\"XXX\""))).isEqualTo("/currency");
        assertThat(pointer(agreement(firstOfMonth, ",\"timeZone\":\"Mars/Base\"")))
                .isEqualTo("/timeZone");
        branch.post("/agreements", agreement(firstOfMonth, ""));
        assertThat(pointer(agreement(firstOfMonth.plusDays(1), ",\"currency\":\"USD\"")))
                .isEqualTo("/validFrom");
    }

    @Test
    void other_terms_for_a_month_gone_by_need_the_permission_to_backdate() {
        staff.post("/agreements", agreement(firstOfMonth.minusMonths(3), ""));
        String lastMonth = agreement(firstOfMonth.minusMonths(1), ",\"paymentTermsDays\":14");
        assertThat(branch.post("/agreements", lastMonth).status()).isEqualTo(403);
        assertThat(staff.post("/agreements", lastMonth).status()).isEqualTo(201);
    }

    @Test
    void an_agreement_with_the_seller_to_come_is_made_before_the_move() {
        Party below = tree.resellerBelow(reseller);
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        ApiClient lower = tree.as(tree.keyOf(below));
        String wanted = "{\"sellerId\":\"" + id(below) + "\",\"buyerId\":\"" + id(client) + "\",\"validFrom\":\""
                + tomorrow + "\"}";
        assertThat(staff.post("/agreements", wanted).status()).isEqualTo(404);
        branch.post(
                "/parties/" + id(client) + "/moves",
                "{\"sellerId\":\"" + id(below) + "\",\"from\":\"" + tomorrow + "\"}");
        assertThat(staff.post("/agreements", wanted).status()).isEqualTo(201);
        assertThat(lower.get("/parties/" + id(client)).status())
                .as("not seen before the day")
                .isEqualTo(404);
    }

    @Test
    void fees_are_agreed_with_the_rest_and_refused_together() {
        Answer made = branch.post(
                "/agreements",
                agreement(
                        firstOfMonth,
                        ",\"fees\":[{\"kind\":\"FLAT\",\"name\":\"Support plan\",\"value\":\"10\"},"
                                + "{\"kind\":\"PERCENTAGE\",\"name\":\"Service\",\"value\":\"2.5\",\"ofFlatFees\":true}]"));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        JsonObject percentage = made.json().getJsonArray("fees").getJsonObject(1);
        assertThat(percentage.getString("name")).isEqualTo("Service");
        assertThat(percentage.getString("value")).isEqualTo("2.5");
        assertThat(percentage.getBoolean("ofFlatFees")).isTrue();

        LocalDate next = firstOfMonth.plusMonths(1);
        assertThat(pointer(agreement(next, ",\"fees\":[{\"kind\":\"FLAT\",\"name\":\"Plan\",\"value\":\"0\"}]")))
                .isEqualTo("/fees");
        assertThat(pointer(agreement(
                        next,
                        ",\"fees\":[{\"kind\":\"MINIMUM\",\"name\":\"Least\",\"value\":\"100\"},"
                                + "{\"kind\":\"MAXIMUM\",\"name\":\"Most\",\"value\":\"99\"}]")))
                .isEqualTo("/fees");
    }

    @Test
    void what_others_have_agreed_is_not_there() {
        String made =
                branch.post("/agreements", agreement(firstOfMonth, "")).json().getString("id");
        ApiClient sibling = tree.as(tree.keyOf(tree.reseller()));
        Answer never = sibling.get("/agreements/" + PublicId.random().prefixed("agr"));
        Answer tried = sibling.get("/agreements/" + made);
        assertThat(tried.status()).isEqualTo(404);
        assertThat(tried.problemWithoutTrace()).isEqualTo(never.problemWithoutTrace());
        assertThat(sibling.post("/agreements/" + made + "/end", "{\"validTo\":\"2099-01-01\"}")
                        .status())
                .isEqualTo(404);
        assertThat(sibling.post("/agreements", agreement(firstOfMonth.plusMonths(1), ""))
                        .status())
                .isEqualTo(404);
        assertThat(sibling.get("/agreements?sellerId=" + id(reseller)).status()).isEqualTo(404);
        assertThat(tree.as(tree.keyOf(client)).get("/agreements/" + made).status())
                .isEqualTo(403);
    }

    private String agreement(LocalDate from, String more) {
        return "{\"buyerId\":\"" + id(client) + "\",\"sellerId\":\"" + id(reseller) + "\",\"validFrom\":\"" + from
                + "\"" + more + "}";
    }

    private String book(String name) {
        return branch.post("/price-books", "{\"name\":\"" + name + "\",\"currency\":\"EUR\"}")
                .json()
                .getString("id");
    }

    private String pointer(String body) {
        Answer answer = branch.post("/agreements", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        return answer.json().getJsonArray("errors").getJsonObject(0).getString("pointer");
    }

    private static String policy(JsonObject agreement, String kind) {
        return agreement.getJsonArray("policies").getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("kind").equals(kind))
                .findFirst()
                .orElseThrow()
                .getString("policy");
    }

    private static String id(Party party) {
        return party.publicId().prefixed("pty");
    }
}

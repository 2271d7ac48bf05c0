package io.nimbill.whole.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.party.Party;
import io.nimbill.vendor.CloudAccount;
import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiClient.Answer;
import io.nimbill.work.PublicId;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The life of a party through the API: opened, reached, moved, closed; and how a seller presents itself. */
@InServer
class PartyLifeIT {

    @Inject
    private ApiTree tree;

    @Inject
    private Clock clock;

    private Party reseller;
    private Party client;
    private ApiClient staff;
    private ApiClient branch;

    @BeforeEach
    void plant() {
        reseller = tree.reseller();
        client = tree.clientOf(reseller);
        staff = tree.as(tree.keyOf(tree.operator()));
        branch = tree.as(tree.keyOf(reseller));
    }

    @Test
    void contacts_and_addresses_are_written_as_a_whole_and_a_stale_change_is_told() {
        Answer read = branch.get(at(client));
        String people = "{\"contacts\":[{\"role\":\"BILLING\",\"name\":\"Accounts\",\"email\":\"a@kite.test\"},"
                + "{\"role\":\"TECHNICAL\",\"name\":\"Ops\",\"phone\":\"+49 30 1\"}],"
                + "\"addresses\":[{\"purpose\":\"BILLING\",\"street\":\"Postfach 7\",\"city\":\"Kiel\",\"country\":\"DE\"}]}";
        Answer changed = branch.patch(at(client), people, "If-Match", read.header("ETag"));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(read.header("ETag"));
        JsonObject party = branch.get(at(client)).json();
        assertThat(party.getJsonArray("contacts")).hasSize(2);
        assertThat(party.getJsonArray("addresses").getJsonObject(0).getString("city"))
                .isEqualTo("Kiel");
        assertThat(branch.patch(at(client), "{\"contacts\":[]}", "If-Match", read.header("ETag"))
                        .status())
                .isEqualTo(412);
        Answer other = branch.patch(at(client), "{\"city\":\"Kiel\"}", "If-Match", changed.header("ETag"));
        assertThat(other.json().getJsonArray("contacts"))
                .as("untouched by another field")
                .hasSize(2);
        assertThat(branch.patch(at(client), "{\"contacts\":null}", "If-Match", other.header("ETag"))
                        .json()
                        .getJsonArray("contacts"))
                .isEmpty();
    }

    @Test
    void each_fault_names_its_field() {
        String etag = branch.get(at(client)).header("ETag");
        assertThat(pointer("{\"contacts\":[{\"role\":\"BILLING\",\"name\":\"A\",\"email\":\"nowhere\"}]}", etag))
                .isEqualTo("/contacts/0/email");
        assertThat(pointer("{\"taxNumber\":\"DE12\"}", etag)).isEqualTo("/taxNumber");
        assertThat(pointer("{\"customerType\":\"KING\"}", etag)).isEqualTo("/customerType");
    }

    @Test
    void a_move_that_begins_later_is_planned_and_can_be_given_up() {
        Party below = tree.resellerBelow(reseller);
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        String move = "{\"sellerId\":\"" + below.publicId().prefixed("pty") + "\",\"from\":\"" + tomorrow + "\"}";
        Answer planned = branch.post(at(client) + "/moves", move);
        assertThat(planned.status()).as(planned.body()).isEqualTo(200);
        assertThat(planned.json().getString("sellerId"))
                .isEqualTo(reseller.publicId().prefixed("pty"));
        assertThat(planned.json().getJsonObject("plannedMove").getString("from"))
                .isEqualTo(tomorrow.toString());
        assertThat(branch.post(at(client) + "/moves", move).json().getString("code"))
                .isEqualTo("move-planned");
        assertThat(obstacles(below)).contains("open-buyers");

        assertThat(branch.send("DELETE", at(client) + "/moves/planned", null, List.of())
                        .status())
                .isEqualTo(204);
        assertThat(branch.get(at(client)).json().containsKey("plannedMove")).isFalse();
        branch.post(at(client) + "/moves", move.replace(tomorrow.toString(), tomorrow.minusDays(1) + ""));
        Answer moved = branch.get(at(client));
        assertThat(moved.json().containsKey("plannedMove"))
                .as("a move given up does not come back after the next one")
                .isFalse();
        branch.post(
                at(client) + "/moves", "{\"sellerId\":\"" + reseller.publicId().prefixed("pty") + "\"}");
        assertThat(obstacles(below)).isEmpty();
    }

    @Test
    void a_move_from_today_on_changes_who_may_see_it_and_a_day_gone_by_is_refused() {
        Party below = tree.resellerBelow(reseller);
        String to = "{\"sellerId\":\"" + below.publicId().prefixed("pty") + "\"";
        Answer late = branch.post(
                at(client) + "/moves",
                to + ",\"from\":\"" + LocalDate.now(clock).minusDays(1) + "\"}");
        assertThat(late.json().getString("code")).isEqualTo("day-gone-by");
        ApiClient lower = tree.as(tree.keyOf(below));
        assertThat(lower.get(at(client)).status()).isEqualTo(404);
        assertThat(branch.post(at(client) + "/moves", to + "}").json().getString("sellerId"))
                .isEqualTo(below.publicId().prefixed("pty"));
        assertThat(lower.get(at(client)).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("A36: the key of a moved reseller, and that of its seller before")
    void keys_reach_from_the_moment_of_a_move_what_lies_below_and_nothing_else() {
        Party moved = tree.resellerBelow(reseller);
        Party below = tree.clientOf(moved);
        Party other = tree.reseller();
        ApiClient own = tree.as(tree.keyOf(moved));
        ApiClient after = tree.as(tree.keyOf(other));
        assertThat(branch.get(at(below)).status()).isEqualTo(200);
        assertThat(after.get(at(below)).status()).isEqualTo(404);

        String move = "{\"sellerId\":\"" + other.publicId().prefixed("pty") + "\"}";
        Answer done = staff.post(at(moved) + "/moves", move);
        assertThat(done.status()).as(done.body()).isEqualTo(200);

        assertThat(own.get(at(below)).status()).as("what lies below").isEqualTo(200);
        assertThat(branch.get(at(below)).status()).as("the seller before").isEqualTo(404);
        assertThat(branch.get(at(moved)).status()).as("the seller before").isEqualTo(404);
        assertThat(branch.get("/parties?limit=200").body())
                .doesNotContain(at(moved).substring(9), at(below).substring(9));
        assertThat(after.get(at(below)).status()).as("the seller now").isEqualTo(200);
        assertThat(own.get(at(other)).status())
                .as("its own seller, then as now")
                .isIn(403, 404);
        assertThat(own.get(at(reseller)).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("A36: the key of a client on what is for partners")
    void the_key_of_a_client_does_nothing_a_seller_does() {
        ApiClient buyer = tree.as(tree.keyOf(client));
        String sells = "{\"sellerId\":\"" + client.publicId().prefixed("pty")
                + "\",\"kind\":\"CLIENT\",\"legalName\":\"Sold by a buyer\",\"country\":\"DE\",\"currency\":\"EUR\"}";
        assertThat(buyer.post("/parties", sells).status()).isIn(403, 404, 422);
        assertThat(branch.get("/parties?limit=200").body()).doesNotContain("Sold by a buyer");
        assertThat(buyer.post("/price-books", "{\"name\":\"X\",\"currency\":\"EUR\"}")
                        .status())
                .isEqualTo(403);
        assertThat(buyer.post("/job-runs", "{\"job\":\"verify\"}").status()).isEqualTo(403);
        for (String list : List.of(
                "/partner-accounts", "/deliveries", "/datasets", "/job-runs", "/audit-events", "/price-books")) {
            assertThat(buyer.get(list).status()).as(list).isEqualTo(403);
        }
    }

    @Test
    void what_stands_in_the_way_of_closing_is_listed_at_once() {
        CloudAccount account = tree.accountOf(client, LocalDate.now(clock));
        assertThat(obstacles(client)).contains("cloud-accounts", account.externalId());
        assertThat(obstacles(reseller)).contains("open-buyers", client.legalName());
        Answer refused = branch.post(
                at(client) + "/closure",
                null,
                "If-Match",
                branch.get(at(client)).header("ETag"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().getString("code")).isEqualTo("cannot-close");
        assertThat(refused.json().getString("detail")).contains(account.externalId());

        Party free = tree.clientOf(reseller);
        Answer closed = branch.post(
                at(free) + "/closure", null, "If-Match", branch.get(at(free)).header("ETag"));
        assertThat(closed.json().getString("closedOn"))
                .isEqualTo(LocalDate.now(clock).toString());
    }

    @Test
    void a_seller_sets_its_own_look() {
        String look = "{\"accentColour\":\"#AA0022\",\"footer\":\"HRB 1 Kiel\",\"senderEmail\":\"Hi@kite.test\"}";
        Answer written = branch.send("PUT", at(reseller) + "/branding", look, List.of());
        assertThat(written.status()).as(written.body()).isEqualTo(200);
        assertThat(written.json().getString("accentColour")).isEqualTo("#aa0022");
        Answer dark = branch.send("PUT", at(reseller) + "/branding", "{\"panelColour\":\"#000000\"}", List.of());
        assertThat(dark.json().getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo("/panelColour");
        Answer noPicture =
                branch.send("PUT", at(reseller) + "/branding/logo", "<svg/>", List.of("Content-Type", "image/png"));
        assertThat(noPicture.json().getString("code")).isEqualTo("not-a-picture");
        assertThat(branch.get(at(reseller) + "/branding/logo").status()).isEqualTo(404);
        assertThat(branch.get(at(client) + "/branding").status()).isEqualTo(422);
    }

    @Test
    void a_sibling_is_not_there_whatever_is_tried() {
        Party sibling = tree.reseller();
        String never = "/parties/" + PublicId.random().prefixed("pty");
        String move = "{\"sellerId\":\"" + reseller.publicId().prefixed("pty") + "\"}";
        for (String path : List.of(at(sibling), at(tree.clientOf(sibling)))) {
            assertSame(branch.get(path + "/closure"), branch.get(never + "/closure"));
            assertSame(branch.get(path + "/branding"), branch.get(never + "/branding"));
            assertSame(branch.post(path + "/moves", move), branch.post(never + "/moves", move));
            assertSame(
                    branch.patch(path, "{\"city\":\"X\"}", "If-Match", "\"v1\""),
                    branch.patch(never, "{\"city\":\"X\"}", "If-Match", "\"v1\""));
            assertSame(
                    branch.send("PUT", path + "/branding", "{}", List.of()),
                    branch.send("PUT", never + "/branding", "{}", List.of()));
        }
        String away = "{\"sellerId\":\"" + sibling.publicId().prefixed("pty") + "\"}";
        assertThat(branch.post(at(client) + "/moves", away).status()).isEqualTo(404);
        ApiClient ownClient = tree.as(tree.keyOf(client));
        assertThat(ownClient
                        .patch(at(client), "{\"city\":\"X\"}", "If-Match", "\"v1\"")
                        .status())
                .isEqualTo(403);
        assertThat(staff.get(at(sibling)).status()).isEqualTo(200);
    }

    private String pointer(String patch, String etag) {
        Answer answer = branch.patch(at(client), patch, "If-Match", etag);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        return answer.json().getJsonArray("errors").getJsonObject(0).getString("pointer");
    }

    private String obstacles(Party party) {
        JsonObject closure = staff.get(at(party) + "/closure").json();
        assertThat(closure.getBoolean("possible"))
                .isEqualTo(closure.getJsonArray("obstacles").isEmpty());
        return closure.getJsonArray("obstacles").isEmpty() ? "" : closure.toString();
    }

    private static void assertSame(Answer tried, Answer never) {
        assertThat(tried.status()).isEqualTo(404);
        assertThat(tried.problemWithoutTrace()).isEqualTo(never.problemWithoutTrace());
    }

    private static String at(Party party) {
        return "/parties/" + party.publicId().prefixed("pty");
    }
}

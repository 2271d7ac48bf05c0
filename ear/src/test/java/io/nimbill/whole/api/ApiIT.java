package io.nimbill.whole.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.party.KeyKeeping;
import io.nimbill.party.Party;
import io.nimbill.party.Permission;
import io.nimbill.vendor.CloudAccount;
import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiClient.Answer;
import io.nimbill.work.PublicId;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@InServer
class ApiIT {

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
    @DisplayName("A36: a key after its revocation")
    void without_a_valid_key_there_is_one_answer() {
        KeyKeeping.NewKey revoked = tree.keyOf(reseller, EnumSet.of(Permission.VIEW_PARTIES), null);
        assertThat(tree.as(revoked.secret()).get("/parties").status()).isEqualTo(200);
        tree.revoke(revoked);
        KeyKeeping.NewKey expiring = tree.keyOf(
                reseller,
                EnumSet.of(Permission.VIEW_PARTIES),
                Instant.now(clock).plusMillis(300));
        sleepPast(expiring.key().expiresAt().orElseThrow());
        Answer none = tree.as(null).get("/parties");
        for (String key : List.of(revoked.secret(), expiring.secret(), "nbk_never", "")) {
            Answer answer = tree.as(key).get("/parties");
            assertThat(answer.status()).as(key).isEqualTo(401);
            assertThat(answer.problemWithoutTrace()).isEqualTo(none.problemWithoutTrace());
        }
        assertThat(none.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void a_key_without_the_scope_is_refused_by_its_name() {
        String key =
                tree.keyOf(reseller, EnumSet.of(Permission.VIEW_INVOICES), null).secret();
        Answer answer = tree.as(key).get("/parties");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().getString("code")).isEqualTo("not-permitted");
        assertThat(answer.json().getString("detail")).contains("view-parties");
    }

    @Test
    void what_belongs_to_others_looks_like_what_never_was() {
        Party stranger = tree.clientOf(tree.reseller());
        CloudAccount account = tree.accountOf(stranger, LocalDate.now(clock));
        List<String> absent = List.of(
                "/parties/" + stranger.publicId().prefixed("pty"),
                "/parties/" + tree.operator().publicId().prefixed("pty"),
                "/parties/" + PublicId.random().prefixed("pty"),
                "/parties/pty_1%20OR%201=1",
                "/parties/..%2f..%2fadmin",
                "/cloud-accounts/" + account.publicId().prefixed("cla"),
                "/cloud-accounts/" + account.publicId().prefixed("cla") + "/assignments",
                "/nowhere");
        JsonObject first = branch.get(absent.get(2)).problemWithoutTrace();
        for (String path : absent) {
            Answer answer = branch.get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.problemWithoutTrace()).as(path).isEqualTo(first);
        }
    }

    @Test
    void a_list_holds_the_callers_subtree_and_nothing_of_its_seller() {
        JsonObject page = branch.get("/parties").json();
        assertThat(page.getJsonArray("items").getValuesAs(JsonObject.class))
                .extracting(item -> item.getString("id"))
                .containsExactlyInAnyOrder(
                        reseller.publicId().prefixed("pty"), client.publicId().prefixed("pty"));
        assertThat(page.toString()).doesNotContain(tree.operator().publicId().value());
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        IntStream.range(0, 4).forEach(i -> tree.clientOf(reseller));
        List<String> seen = new ArrayList<>();
        String next = "/api/v1/parties?limit=2";
        while (next != null) {
            JsonObject page = branch.get(next.substring("/api/v1".length())).json();
            page.getJsonArray("items").getValuesAs(JsonObject.class).forEach(item -> seen.add(item.getString("id")));
            assertThat(page.getJsonArray("items")).hasSizeLessThanOrEqualTo(2);
            next = page.containsKey("next") ? page.getString("next") : null;
        }
        assertThat(seen).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void a_page_that_cannot_be_is_refused_by_its_parameter() {
        for (String query :
                List.of("limit=0", "limit=-1", "limit=201", "limit=1000000000", "limit=x", "cursor=abc", "kind=KING")) {
            Answer answer = branch.get("/parties?" + query);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("pointer"))
                    .isEqualTo(query.substring(0, query.indexOf('=')));
        }
    }

    @Test
    void a_party_is_opened_read_and_changed() {
        Answer created = branch.post("/parties", newClient("Kite & Sons"));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        String path = created.header("Location").replaceFirst(".*/api/v1", "");
        Answer read = branch.get(path);
        assertThat(read.json().getString("legalName")).isEqualTo("Kite & Sons");

        Answer stale = branch.patch(path, "{\"city\":\"Kiel\"}", "If-Match", "\"v999\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(branch.patch(path, "{\"city\":\"Kiel\"}").status()).isEqualTo(428);
        Answer changed = branch.patch(path, "{\"city\":\"Kiel\"}", "If-Match", read.header("ETag"));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json().getString("city")).isEqualTo("Kiel");
        assertThat(changed.json().getString("legalName")).isEqualTo("Kite & Sons");
        assertThat(changed.header("ETag")).isNotEqualTo(read.header("ETag"));
    }

    @Test
    @DisplayName("A4: a seller changes its own tax")
    void nobody_below_the_operator_changes_their_own_terms() {
        String own = "/parties/" + reseller.publicId().prefixed("pty");
        Answer answer = branch.patch(
                own, "{\"taxCategory\":\"Z\"}", "If-Match", branch.get(own).header("ETag"));
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void every_field_at_fault_is_named_at_once() {
        Answer answer = branch.post(
                "/parties", "{\"kind\":\"KING\",\"legalName\":7,\"creditLimit\":\"1000000\",\"since\":\"yesterday\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(error -> error.getString("pointer"))
                .containsExactlyInAnyOrder("/kind", "/legalName", "/creditLimit", "/since");
        Answer refused = branch.post("/parties", newClient("X").replace("\"DE\"", "\"XX\""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo("/country");
    }

    @Test
    void bodies_that_are_no_json_object_are_refused_and_leave_no_trace_of_the_inside() {
        List<String> bodies = List.of("", "[]", "{", "null", "\"x\"", "{\"a\":1,\"a\":2}", "[".repeat(10_000));
        for (String body : bodies) {
            Answer answer = branch.post("/parties", body);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.body()).doesNotContain("Exception", "jakarta", "io.nimbill");
        }
        assertThat(branch.post("/parties", "{\"x\":\"" + "y".repeat(1 << 21) + "\"}")
                        .status())
                .isEqualTo(413);
        assertThat(branch.send("POST", "/parties", "a=b", List.of("Content-Type", "text/plain"))
                        .status())
                .isEqualTo(415);
        assertThat(branch.send("DELETE", "/parties", null, List.of()).status()).isEqualTo(405);
        assertThat(branch.send("TRACE", "/parties", null, List.of()).status()).isEqualTo(405);
        assertThat(branch.send("GET", "/parties", null, List.of("Accept", "image/png"))
                        .status())
                .isEqualTo(406);
    }

    @Test
    void the_same_key_with_the_same_request_does_the_work_once() {
        String key = PublicId.random().value();
        Answer first = branch.post("/parties", newClient("Once"), "Idempotency-Key", key);
        Answer again = branch.post("/parties", newClient("Once"), "Idempotency-Key", key);
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        Answer other = branch.post("/parties", newClient("Twice"), "Idempotency-Key", key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().getString("code")).isEqualTo("idempotency-key-reused");
    }

    @Test
    void the_same_key_at_the_same_time_makes_one_thing() {
        String key = PublicId.random().value();
        List<CompletableFuture<Answer>> answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> branch.post("/parties", newClient("Parallel"), "Idempotency-Key", key)))
                .toList();
        assertThat(answers.stream()
                        .map(CompletableFuture::join)
                        .map(Answer::body)
                        .distinct())
                .hasSize(1);
        assertThat(branch.get("/parties").json().getJsonArray("items")).hasSize(3);
    }

    @Test
    void the_request_has_one_id_in_header_and_problem() {
        Answer named = branch.send("GET", "/parties/x", null, List.of("X-Request-Id", "my-request-1"));
        assertThat(named.header("X-Request-Id")).isEqualTo("my-request-1");
        assertThat(named.json().getString("traceId")).isEqualTo("my-request-1");
        Answer hostile = branch.send("GET", "/parties/x", null, List.of("X-Request-Id", "${jndi:ldap://x}"));
        assertThat(hostile.header("X-Request-Id")).matches("[0-9a-f]{32}");
        assertThat(hostile.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(hostile.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_cloud_account_goes_from_client_to_client() {
        CloudAccount account = tree.accountOf(client, LocalDate.now(clock));
        Party second = tree.clientOf(reseller);
        String path = "/cloud-accounts/" + account.publicId().prefixed("cla");
        String tomorrow = LocalDate.now(clock).plusDays(1).toString();
        Answer assigned = branch.post(
                path + "/assignments",
                "{\"clientId\":\"" + second.publicId().prefixed("pty") + "\",\"validFrom\":\"" + tomorrow + "\"}");
        assertThat(assigned.status()).as(assigned.body()).isEqualTo(201);
        List<JsonObject> history =
                branch.get(path + "/assignments").json().getJsonArray("items").getValuesAs(JsonObject.class);
        assertThat(history).extracting(one -> one.getString("validFrom")).endsWith(tomorrow);
        assertThat(history.get(0).getString("validTo")).isEqualTo(tomorrow);
        assertThat(branch.get(path).json()).doesNotContainKey("partnerAccountId");
        Answer backdated = branch.post(
                path + "/assignments",
                "{\"clientId\":\"" + second.publicId().prefixed("pty") + "\",\"validFrom\":\"2026-01-01\"}");
        assertThat(backdated.status()).isEqualTo(403);
    }

    @Test
    void unassigned_accounts_are_the_operators_to_see() {
        CloudAccount nobodys = tree.accountOf(null, null);
        String id = nobodys.publicId().prefixed("cla");
        assertThat(idsOf(staff.get("/cloud-accounts?unassigned=true&limit=200")))
                .contains(id);
        assertThat(idsOf(branch.get("/cloud-accounts?unassigned=true"))).isEmpty();
        assertThat(branch.get("/cloud-accounts/" + id).status()).isEqualTo(404);
    }

    private static List<String> idsOf(Answer answer) {
        return answer.json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getJsonString("id"))
                .map(JsonString::getString)
                .toList();
    }

    private String newClient(String name) {
        return "{\"sellerId\":\"" + reseller.publicId().prefixed("pty") + "\",\"kind\":\"CLIENT\",\"legalName\":\""
                + name + "\",\"country\":\"DE\",\"currency\":\"EUR\"}";
    }

    private void sleepPast(Instant moment) {
        while (!Instant.now(clock).isAfter(moment)) {
            Thread.onSpinWait();
        }
    }
}

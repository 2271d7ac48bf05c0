package io.nimbill.whole.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.party.Party;
import io.nimbill.vendor.Dataset;
import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiClient.Answer;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How much a caller may ask, and how lists go on while others write. */
@InServer
class ApiLimitsIT {

    private static final String LIMIT = "nimbill.requests.per.minute";
    private static final int FEW = 5;

    @Inject
    private ApiTree tree;

    @AfterEach
    void without_a_limit_of_our_own() {
        System.clearProperty(LIMIT);
    }

    @Test
    @DisplayName("A1: the limit of requests")
    void a_key_that_asks_too_often_is_told_when_to_come_again_and_others_are_not() {
        Party reseller = tree.reseller();
        ApiClient hasty = tree.as(tree.keyOf(reseller));
        ApiClient calm = tree.as(tree.keyOf(reseller));
        System.setProperty(LIMIT, Integer.toString(FEW));

        Answer first = hasty.get("/parties");
        assertThat(first.header("RateLimit-Limit")).isEqualTo("5");
        assertThat(Integer.parseInt(first.header("RateLimit-Remaining"))).isLessThan(FEW);
        Answer refused = untilRefused(hasty, "/parties");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().getString("code")).isEqualTo("too-many-requests");
        assertThat(refused.header("RateLimit-Remaining")).isEqualTo("0");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertThat(calm.get("/parties").status()).isEqualTo(200);
    }

    @Test
    void whoever_guesses_keys_is_slowed_down() {
        System.setProperty(LIMIT, Integer.toString(FEW));
        assertThat(untilRefused(tree.as("nbk_guess"), "/parties").status()).isEqualTo(429);
    }

    /** A minute may begin between two requests; then counting does too. */
    private static Answer untilRefused(ApiClient client, String path) {
        Answer answer = client.get(path);
        for (int i = 0; i < 3 * FEW && answer.status() != 429; i++) {
            answer = client.get(path);
        }
        return answer;
    }

    @Test
    void job_runs_and_deliveries_go_on_where_a_page_ended_whatever_came_meanwhile() {
        ApiClient staff = tree.as(tree.keyOf(tree.operator()));
        Dataset dataset = tree.dataset();
        String deliveries = "/datasets/" + dataset.publicId().prefixed("dts") + "/deliveries?name=x.csv";
        List<String> upload = List.of("Content-Type", "text/csv");
        for (int i = 0; i < 3; i++) {
            assertThat(staff.send("POST", deliveries, "not,a,bill\n" + i + "\n", upload)
                            .status())
                    .isEqualTo(202);
        }
        for (String list : List.of("/deliveries", "/job-runs")) {
            List<String> before = ids(staff.get(list + "?limit=3"));
            JsonObject page = staff.get(list + "?limit=2").json();
            staff.send("POST", deliveries, "not,a,bill\n" + list + "\n", upload);
            String next = page.getString("next").substring("/api/v1".length());
            List<String> seen = new ArrayList<>(idsOf(page));
            seen.addAll(ids(staff.get(next)).subList(0, 1));
            assertThat(seen).as(list).isEqualTo(before);
        }
    }

    @Test
    void a_cursor_is_refused_that_was_made_up_or_belongs_to_another_list() {
        ApiClient staff = tree.as(tree.keyOf(tree.operator()));
        staff.post("/job-runs", "{\"job\":\"verify\"}");
        staff.post("/job-runs", "{\"job\":\"verify\"}");
        String next = staff.get("/job-runs?limit=1").json().getString("next");
        String cursor = next.replaceFirst(".*cursor=", "");
        String changed = (cursor.charAt(0) == 'A' ? 'B' : 'A') + cursor.substring(1);
        for (String query : List.of(
                "/invoices?cursor=" + cursor,
                "/deliveries?cursor=" + cursor,
                "/job-runs?cursor=" + changed,
                "/job-runs?cursor=1",
                "/job-runs?cursor=%00",
                "/job-runs?cursor=" + "A".repeat(2_000))) {
            Answer answer = staff.get(query);
            assertThat(answer.status()).as(query).isEqualTo(400);
            JsonObject error = answer.json().getJsonArray("errors").getJsonObject(0);
            assertThat(error.getString("pointer")).as(query).isEqualTo("cursor");
        }
    }

    private static List<String> ids(Answer answer) {
        return idsOf(answer.json());
    }

    private static List<String> idsOf(JsonObject page) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString("id"))
                .toList();
    }
}

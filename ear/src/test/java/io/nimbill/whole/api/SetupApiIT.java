package io.nimbill.whole.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.party.Party;
import io.nimbill.party.Permission;
import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiClient.Answer;
import io.nimbill.work.PublicId;
import io.nimbill.work.Settings;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the first run asks for, by programs: the mail server, rates of tax, and the steps themselves. */
@InServer
class SetupApiIT {

    private static final String PASSWORD = "smtp-secret-that-nobody-reads";

    @Inject
    private ApiTree tree;

    @Inject
    private Settings settings;

    private ApiClient staff;

    @BeforeEach
    void staff() {
        staff = tree.as(tree.keyOf(tree.operator()));
    }

    /** As the server's settings have it, so that the mails of other tests go where they went. */
    private String account(String more) {
        return "{\"host\":\"127.0.0.1\",\"port\":" + settings.text("nimbill.smtp.port", "25")
                + ",\"security\":\"NONE\",\"sender\":\"billing@nimbill.test\"" + more + "}";
    }

    @Test
    void the_mail_server_is_named_and_tried_and_its_password_never_read() {
        String named = ",\"user\":\"mailer\",\"password\":\"" + PASSWORD + "\"";
        assertThat(put("/mail-account", account(named)).status()).isEqualTo(200);
        Answer read = staff.get("/mail-account");
        assertThat(read.json().getString("user")).isEqualTo("mailer");
        assertThat(read.body()).doesNotContain(PASSWORD, "password");
        assertThat(put("/mail-account", account(",\"user\":\"other\"")).status())
                .as("with the password that is kept")
                .isEqualTo(200);
        assertThat(put("/mail-account", account("")).status()).isEqualTo(200);

        String to = "t" + PublicId.random().value() + "@nimbill.test";
        Answer tried = staff.post("/mail-account/tests", "{\"testTo\":\"" + to + "\"}");
        assertThat(tried.status()).as(tried.body()).isEqualTo(200);
        assertThat(staff.get("/audit-events?limit=200").body())
                .contains("mail-account-written", "mail-account-tested")
                .doesNotContain(PASSWORD);
    }

    @Test
    void what_no_mail_server_is_called_is_refused_at_its_field() {
        refused(put("/mail-account", "{\"port\":25,\"security\":\"NONE\",\"sender\":\"a@b.test\"}"), 422, "/host");
        refused(put("/mail-account", account("").replace("127.0.0.1", "not a host")), 422, "/host");
        refused(put("/mail-account", account(",\"user\":\"nobody\"").replace("@", " at ")), 422, "/sender");
        refused(put("/mail-account", account("").replace("NONE", "SOME")), 400, "/security");
        refused(staff.post("/mail-account/tests", "{\"testTo\":\"nobody\"}"), 422, "/testTo");
        refused(staff.post("/mail-account/tests", "{}"), 422, "/testTo");
    }

    @Test
    void another_rate_of_tax_begins_on_its_day() {
        String rate = "{\"country\":\"AQ\",\"taxPercent\":\"%s\",\"taxFrom\":\"%s\"}";
        Answer first = staff.post("/tax-rates", rate.formatted("24", "2026-01-01"));
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(staff.post("/tax-rates", rate.formatted("25.5", "2026-07-01"))
                        .status())
                .isEqualTo(200);

        assertThat(staff.get("/tax-rates?country=AQ&day=2025-12-31").status()).isEqualTo(404);
        assertThat(percent("2026-06-30")).isEqualTo("24");
        assertThat(percent("2026-07-01")).isEqualTo("25.5");
        refused(staff.post("/tax-rates", rate.formatted("26", "2026-02-01")), 422, "/taxFrom");
        refused(staff.post("/tax-rates", rate.formatted("100.1", "2026-08-01")), 422, "/taxPercent");
        refused(staff.post("/tax-rates", rate.formatted("7", "2026-08-01").replace("AQ", "XX")), 422, "/country");
        refused(staff.post("/tax-rates", rate.formatted("7", "2026-08-01").replace("\"7\"", "7")), 400, "/taxPercent");
        assertThat(staff.get("/tax-rates").status()).isEqualTo(400);
    }

    private String percent(String day) {
        return staff.get("/tax-rates?country=AQ&day=" + day).json().getString("taxPercent");
    }

    @Test
    void the_first_run_says_how_far_it_is_and_begins_nowhere_but_where_nothing_is_set_up() {
        JsonObject setup = staff.get("/setup").json();
        assertThat(setup.getJsonArray("steps").getValuesAs(JsonObject.class))
                .extracting(step -> step.getString("step"))
                .containsExactly("COMPANY", "PROVIDERS", "BILLING");
        assertThat(setup.getJsonArray("checklist").getValuesAs(JsonObject.class))
                .extracting(item -> item.getString("item"))
                .contains("MAIL", "PRICES", "CLIENT")
                .hasSize(9);

        Answer begun = staff.post("/setup", null);
        assertThat(begun.status()).isEqualTo(200);
        assertThat(begun.json().getBoolean("open")).isFalse();
        assertThat(staff.post("/setup/steps", "{\"step\":\"COMPANY\"}").status())
                .as("closed")
                .isEqualTo(404);
        refused(staff.post("/setup/steps", "{}"), 422, "/step");
        tree.clientOf(tree.operator());
        Answer sample = staff.post("/setup/samples", null);
        assertThat(sample.status()).isEqualTo(422);
        assertThat(sample.json().getString("code")).isEqualTo("sample-impossible");
    }

    @Test
    void all_of_it_is_the_operators_and_asks_for_its_permission() {
        Party reseller = tree.reseller();
        Map<String, ApiClient> callers = new LinkedHashMap<>();
        callers.put("reseller", tree.as(tree.keyOf(reseller)));
        callers.put("client", tree.as(tree.keyOf(tree.clientOf(reseller))));
        callers.put(
                "staff without the scope",
                tree.as(tree.keyOf(tree.operator(), Set.of(Permission.VIEW_PARTIES), null)
                        .secret()));
        callers.forEach((name, caller) -> {
            for (Answer answer : List.of(
                    caller.get("/mail-account"),
                    caller.send("PUT", "/mail-account", account(""), List.of()),
                    caller.post("/mail-account/tests", "{\"testTo\":\"a@b.test\"}"),
                    caller.get("/setup"),
                    caller.post("/setup", null),
                    caller.post("/setup/steps", "{\"step\":\"COMPANY\",\"putOff\":true}"),
                    caller.post("/setup/samples", null),
                    caller.post(
                            "/tax-rates", "{\"country\":\"AQ\",\"taxPercent\":\"1\",\"taxFrom\":\"2027-01-01\"}"))) {
                assertThat(answer.status())
                        .as(name + " " + answer.response().request())
                        .isEqualTo(403);
                assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            }
        });
    }

    private Answer put(String path, String body) {
        return staff.send("PUT", path, body, List.of());
    }

    private static void refused(Answer answer, int status, String pointer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo(pointer);
    }
}

package io.nimbill.whole.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.party.Party;
import io.nimbill.party.Permission;
import io.nimbill.vendor.Dataset;
import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiClient.Answer;
import io.nimbill.work.PublicId;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Prices, deliveries, jobs, charges and documents through the API. */
@InServer
class ApiBusinessIT {

    @Inject
    private ApiTree tree;

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
    void a_price_book_is_written_activated_and_assigned() {
        String book = made(branch.post("/price-books", "{\"name\":\"Standard\",\"currency\":\"EUR\"}"));
        String version = made(branch.post("/price-books/" + book + "/versions", "{\"validFrom\":\"2026-11-01\"}"));
        String rules = "/price-book-versions/" + version + "/rules";
        String plus15 = "{\"model\":\"COST_PLUS\",\"percent\":\"15\",\"vendor\":\"aws\"}";
        String rule = made(branch.post(rules, plus15));

        Answer tie = branch.post(rules, plus15);
        assertThat(tie.status()).isEqualTo(422);
        assertThat(tie.json().getString("code")).isEqualTo("rule-tie");
        Answer number = branch.post(rules, "{\"model\":\"COST_PLUS\",\"percent\":15}");
        assertThat(number.status()).isEqualTo(400);
        Answer absurd = branch.post(rules, "{\"model\":\"FIXED_UNIT_PRICE\",\"unitPrice\":\"" + "9".repeat(40) + "\"}");
        assertThat(absurd.status()).isEqualTo(422);

        String tiers = "{\"model\":\"GRADUATED\",\"service\":\"AmazonS3\",\"tiers\":["
                + "{\"upTo\":\"10\",\"unitPrice\":\"2\"},{\"above\":\"10\",\"unitPrice\":\"3\",\"flatPrice\":\"1\"}]}";
        Answer gap = branch.post(rules, tiers.replace("\"above\":\"10\"", "\"above\":\"11\""));
        assertThat(gap.status()).isEqualTo(422);
        assertThat(gap.json().getString("code")).isEqualTo("tier-gap");
        Answer overlap = branch.post(rules, tiers.replace("\"above\":\"10\"", "\"above\":\"9\""));
        assertThat(overlap.json().getString("code")).isEqualTo("tier-overlap");
        Answer graduated = branch.get("/price-rules/" + made(branch.post(rules, tiers)));
        assertThat(graduated.json().getJsonArray("tiers")).hasSize(2);
        assertThat(graduated.json().getJsonArray("tiers").getJsonObject(1).getString("above"))
                .isEqualTo("10");

        String promotion = "{\"model\":\"COST_PLUS\",\"percent\":\"5\",\"service\":\"AmazonRDS\",\"name\":\"Launch\","
                + "\"validTo\":\"%s\"}";
        String launch = made(branch.post(
                rules,
                promotion.formatted(LocalDate.now(ZoneOffset.UTC).plusDays(90).withDayOfMonth(20))));
        assertThat(branch.get("/price-rules/" + launch).json().getString("name"))
                .isEqualTo("Launch");
        String path = "/price-rules/" + rule;
        String plus17 = plus15.replace("15", "17.5");
        Answer read = branch.get(path);
        assertThat(branch.send("PUT", path, plus17, List.of()).status()).isEqualTo(428);
        assertThat(branch.send("PUT", path, plus17, List.of("If-Match", "\"v999\""))
                        .status())
                .isEqualTo(412);
        List<String> asRead = List.of("If-Match", read.header("ETag"));
        Answer changed = branch.send("PUT", path, plus17, asRead);
        assertThat(changed.json().getString("percent")).isEqualTo("17.5");
        assertThat(changed.header("ETag"))
                .isEqualTo(branch.get(path).header("ETag"))
                .isNotEqualTo(read.header("ETag"));
        assertThat(branch.send("PUT", path, plus15, asRead).status()).isEqualTo(412);
        String offers = "/price-book-versions/" + version + "/discounts";
        String bundle = "{\"name\":\"Bundle\",\"vendor\":\"aws\",\"services\":[\"AmazonS3\",\"AmazonEC2\"],"
                + "\"needed\":2,\"percent\":\"10\"}";
        Answer tooMany = branch.post(offers, bundle.replace(":2", ":3"));
        assertThat(tooMany.json().getString("code")).isEqualTo("needed-out-of-bounds");
        String offer = "/price-discounts/" + made(branch.post(offers, bundle));
        Answer offered = branch.get(offer);
        assertThat(offered.json().getJsonArray("services").getString(0)).isEqualTo("AmazonEC2");
        List<String> asOffered = List.of("If-Match", offered.header("ETag"));
        assertThat(branch.send("PUT", offer, bundle.replace("10", "12.5"), asOffered)
                        .json()
                        .getString("percent"))
                .isEqualTo("12.5");
        assertThat(branch.get(offers).json().getJsonArray("items")).hasSize(1);
        assertThat(branch.post("/price-book-versions/" + version + "/activation", null)
                        .json()
                        .getString("state"))
                .isEqualTo("ACTIVE");
        assertThat(branch.get("/promotions?days=150").body()).contains(launch, "Launch");
        assertThat(branch.get("/promotions?days=10").body()).doesNotContain(launch);
        assertThat(branch.get("/promotions?days=0").status()).isEqualTo(400);
        assertThat(branch.send("DELETE", "/price-rules/" + rule, null, List.of())
                        .status())
                .isEqualTo(422);
        Answer assigned = branch.post(
                "/price-books/" + book + "/assignments",
                "{\"buyerId\":\"" + client.publicId().prefixed("pty") + "\",\"validFrom\":\"2026-11-01\"}");
        assertThat(assigned.status()).as(assigned.body()).isEqualTo(201);

        ApiClient other = tree.as(tree.keyOf(tree.reseller()));
        assertThat(other.get("/price-books/" + book).status()).isEqualTo(404);
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.send("PUT", path, plus15, asRead).status()).isEqualTo(404);
    }

    @Test
    void an_upload_is_taken_once_followed_and_its_defects_are_told() throws InterruptedException {
        Dataset dataset = tree.dataset();
        String path = "/datasets/" + dataset.publicId().prefixed("dts") + "/deliveries?name=broken.csv";
        String key = PublicId.random().value();
        List<String> headers = List.of("Content-Type", "text/csv", "Idempotency-Key", key);
        Answer first = staff.send("POST", path, "this,is,no\nvendor,file,at all\n", headers);
        assertThat(first.status()).as(first.body()).isEqualTo(202);
        Answer again = staff.send("POST", path, "this,is,no\nvendor,file,at all\n", headers);
        assertThat(again.body()).isEqualTo(first.body());
        Answer other = staff.send("POST", path, "another,file\n", headers);
        assertThat(other.status()).isEqualTo(422);

        String delivery = "/deliveries/" + first.json().getString("deliveryId");
        Instant patience = Instant.now().plus(Duration.ofSeconds(60));
        while (!staff.get(delivery).json().getString("state").equals("REFUSED")
                && Instant.now().isBefore(patience)) {
            Thread.sleep(300);
        }
        assertThat(staff.get(delivery).json().getString("state")).isEqualTo("REFUSED");
        JsonObject defects = staff.get(delivery + "/defects").json();
        assertThat(defects.getJsonArray("items")).isNotEmpty();
        assertThat(defects.getJsonArray("items").getJsonObject(0)).containsKeys("file", "message", "remedy");
        assertThat(staff.get("/job-runs/" + first.json().getString("jobRunId")).status())
                .isEqualTo(200);

        assertThat(branch.get(delivery).status()).isEqualTo(403);
        assertThat(branch.send("POST", path, "x", headers).status()).isEqualTo(403);
    }

    @Test
    void jobs_are_the_staffs() {
        Answer started = staff.post("/job-runs", "{\"job\":\"verify\"}");
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        assertThat(staff.get(started.header("Location").replaceFirst(".*/api/v1", ""))
                        .json()
                        .getString("job"))
                .isEqualTo("verify");
        assertThat(staff.get("/job-runs?limit=1").json().getJsonArray("items")).hasSize(1);
        assertThat(staff.post("/job-runs", "{\"job\":\"rm -rf\"}").status()).isEqualTo(422);
        assertThat(staff.post("/job-runs", "{\"job\":\"issue-invoices\",\"month\":\"soon\"}")
                        .status())
                .isEqualTo(422);
        assertThat(branch.get("/job-runs").status()).isEqualTo(403);
        ApiClient auditor = tree.as(tree.keyOf(tree.operator(), EnumSet.of(Permission.VIEW_JOBS), null)
                .secret());
        assertThat(auditor.get("/job-runs").status()).isEqualTo(200);
        assertThat(auditor.post("/job-runs", "{\"job\":\"verify\"}").status()).isEqualTo(403);
    }

    @Test
    void charges_and_documents_of_others_are_not_there() {
        assertThat(branch.get("/unbilled-charges").json().getJsonArray("items")).isEmpty();
        assertThat(branch.get("/charges?month=2026-10").json().getJsonArray("items"))
                .isEmpty();
        assertThat(branch.get("/charges").status()).isEqualTo(400);
        assertThat(branch.get("/charges/chg_x/explanation").status()).isEqualTo(404);
        assertThat(branch.get("/invoices").json().getJsonArray("items")).isEmpty();
        String never = "/invoices/" + PublicId.random().prefixed("inv");
        for (String path : List.of(never, never + "/pdf", never + "/ubl")) {
            assertThat(branch.get(path).status()).as(path).isEqualTo(404);
        }
        String foreign = tree.operator().publicId().prefixed("pty");
        assertThat(branch.get("/unbilled-charges?sellerId=" + foreign).json().getJsonArray("items"))
                .isEmpty();
        assertThat(branch.get("/invoices?buyerId=%27%20OR%201=1").status()).isEqualTo(400);
    }

    private static String made(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().getString("id");
    }
}

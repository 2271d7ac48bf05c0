package io.nimbill.whole.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiClient.Answer;
import io.nimbill.whole.intake.Intake;
import io.nimbill.work.PublicId;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way of a vendor's month through the API: files in, held ones decided, the month closed and opened again. */
@InServer
class ApiIntakeIT {

    private static final String BOUNDARY = "nimbill-test-boundary";
    private static final List<String> MULTIPART = List.of("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
    private static final String MANIFEST =
            "aws-cur-legacy/bucket/my-prefix/my-report/20180801-20180901/my-report-Manifest.json";
    private static final int BYTES_OF_A_BOMB = 200 << 20;
    private static final String WHY = "{\"reason\":\"The vendor restated its fees\"}";
    private static final String EARLIER = "aws-cur-legacy/koku-2023-06-01-not-final.csv";
    private static final String SAMPLE = "aws-cur-legacy/koku-2023-06-01.csv";

    @Inject
    private ApiTree tree;

    @Inject
    private Intake intake;

    private ApiClient staff;
    private ApiClient branch;

    @BeforeEach
    void plant() {
        tree.operator();
        staff = tree.as(tree.keyOf(tree.operator()));
        branch = tree.as(tree.keyOf(tree.reseller()));
    }

    @Test
    void several_files_come_in_one_request_and_are_one_delivery() throws IOException {
        PublicId dataset = intake.dataset("aws", "BILLING");
        String content = Files.readString(Intake.sample(SAMPLE));
        String body =
                part("../../../etc/part-1.csv", content) + part("part-2.csv", content) + "--" + BOUNDARY + "--\r\n";

        Answer received = staff.send("POST", path(dataset), body, MULTIPART);
        assertThat(received.status()).as(received.body()).isEqualTo(202);
        JsonObject read = ended(received.json().getString("deliveryId"));

        assertThat(read.getString("state")).as(read.toString()).isEqualTo("CURRENT");
        assertThat(read.getInt("fileRows")).isEqualTo(2 * ((int) content.lines().count() - 1));
    }

    @Test
    void the_same_files_with_the_same_key_are_one_delivery_and_other_files_are_refused() {
        PublicId dataset = intake.dataset("aws", "BILLING");
        String end = "--" + BOUNDARY + "--\r\n";
        List<String> keyed = List.of(
                MULTIPART.get(0),
                MULTIPART.get(1),
                "Idempotency-Key",
                PublicId.random().value());
        Answer first = staff.send("POST", path(dataset), part("a.csv", "x,y\n1,2\n") + end, keyed);
        Answer again = staff.send("POST", path(dataset), part("a.csv", "x,y\n1,2\n") + end, keyed);
        Answer other = staff.send("POST", path(dataset), part("a.csv", "x,y\n1,3\n") + end, keyed);

        assertThat(first.status()).as(first.body()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.json().getString("code")).isEqualTo("idempotency-key-reused");
    }

    @Test
    void a_manifest_without_its_files_and_a_form_without_files_are_refused() throws IOException {
        PublicId dataset = intake.dataset("aws", "BILLING");
        String manifest = Files.readString(Intake.sample(MANIFEST));
        String end = "--" + BOUNDARY + "--\r\n";
        Answer partMissing = staff.send(
                "POST",
                path(dataset),
                part("my-report-Manifest.json", manifest) + part("other.csv", "x\n") + end,
                MULTIPART);
        assertThat(partMissing.status()).as(partMissing.body()).isEqualTo(422);
        assertThat(partMissing.json().getString("code")).isEqualTo("part-missing");
        for (String body : List.of(end, "", "no multipart at all")) {
            assertThat(staff.send("POST", path(dataset), body, MULTIPART).status())
                    .as(body)
                    .isIn(400, 422);
        }
    }

    @Test
    void a_gzip_file_that_swells_out_of_proportion_is_refused_as_a_damaged_one() throws IOException {
        PublicId dataset = intake.dataset("aws", "BILLING");
        List<String> sample = Files.readAllLines(Intake.sample(SAMPLE));
        byte[] line = (sample.get(1) + "\n").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bomb)) {
            out.write((sample.get(0) + "\n").getBytes(StandardCharsets.UTF_8));
            for (int written = 0; written < BYTES_OF_A_BOMB; written += line.length) {
                out.write(line);
            }
        }

        Answer received = staff.postFile(path(dataset) + "?name=june.csv.gz", bomb.toByteArray(), "application/gzip");

        assertThat(received.status()).as(received.body()).isEqualTo(202);
        String delivery = received.json().getString("deliveryId");
        assertThat(ended(delivery).getString("state")).isEqualTo("REFUSED");
        JsonObject defect = staff.get("/deliveries/" + delivery + "/defects")
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(defect.getString("message")).contains("times its size");
        assertThat(defect.getString("remedy")).isNotBlank();
        assertThat(intake.sql()
                        .list(
                                row -> row.getLong(1),
                                "SELECT dataset_id FROM current_delivery WHERE dataset_id ="
                                        + " (SELECT d.id FROM dataset d WHERE d.public_id = ?)",
                                dataset))
                .isEmpty();
    }

    @Test
    void a_held_delivery_is_confirmed_or_discarded_by_staff_alone_and_once() throws IOException {
        String whole = Files.readString(Intake.sample(SAMPLE));
        String less = whole.lines().limit(3).reduce("", (text, line) -> text + line + "\n");
        for (String decision : List.of("confirmations", "discards")) {
            PublicId dataset = intake.dataset("aws", "BILLING");
            assertThat(upload(dataset, whole).getString("state")).isEqualTo("CURRENT");
            JsonObject held = upload(dataset, less);
            assertThat(held.getString("state")).as(held.toString()).isEqualTo("HELD");
            String path = "/deliveries/" + held.getString("id");

            assertThat(branch.post(path + "/" + decision, null).status()).isEqualTo(403);
            Answer decided = staff.post(path + "/" + decision, null);
            assertThat(decided.status()).as(decided.body()).isIn(202, 204);
            assertThat(awaited(held.getString("id"), Set.of("CURRENT", "REFUSED"))
                            .getString("state"))
                    .isEqualTo(decision.equals("confirmations") ? "CURRENT" : "REFUSED");
            assertThat(staff.post(path + "/confirmations", null).json().getString("code"))
                    .isEqualTo("delivery-not-held");
            assertThat(staff.post(path + "/discards", null).json().getString("code"))
                    .isEqualTo("delivery-not-held");
        }
        String never = "/deliveries/" + PublicId.random().prefixed("dlv");
        assertThat(staff.post(never + "/confirmations", null).status()).isEqualTo(404);
        assertThat(staff.post(never + "/discards", null).status()).isEqualTo(404);
    }

    @Test
    void a_held_delivery_that_a_newer_one_has_overtaken_is_not_brought_back_by_confirming_it() throws IOException {
        PublicId dataset = intake.dataset("aws", "BILLING");
        String whole = Files.readString(Intake.sample(EARLIER));
        upload(dataset, whole);
        JsonObject held = upload(dataset, whole.lines().limit(3).reduce("", (text, line) -> text + line + "\n"));
        assertThat(held.getString("state")).as(held.toString()).isEqualTo("HELD");
        JsonObject newest = upload(dataset, whole.replace(",10,", ",11,"));
        assertThat(newest.getString("state")).as(newest.toString()).isEqualTo("CURRENT");

        staff.post("/deliveries/" + held.getString("id") + "/confirmations", null);

        assertThat(awaited(held.getString("id"), Set.of("STALE", "CURRENT")).getString("state"))
                .isEqualTo("STALE");
        assertThat(staff.get("/deliveries/" + newest.getString("id")).json().getString("state"))
                .isEqualTo("CURRENT");
    }

    @Test
    void a_vendors_month_is_closed_and_opened_again_by_staff_alone() throws IOException {
        PublicId dataset = intake.dataset("aws", "BILLING");
        upload(dataset, Files.readString(Intake.sample(SAMPLE)));
        JsonObject open =
                staff.get("/vendor-periods").json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                        .filter(period -> period.getString("partnerAccountId").equals(partnerAccount(dataset)))
                        .findFirst()
                        .orElseThrow();
        String path = "/vendor-periods/" + partnerAccount(dataset) + "/" + open.getString("periodStart");

        assertThat(staff.post(path + "/reopenings", WHY).json().getString("code"))
                .isEqualTo("period-open");
        assertThat(branch.post(path + "/closings", null).status()).isEqualTo(403);
        Answer closed = staff.post(path + "/closings", null);
        assertThat(closed.status()).as(closed.body()).isEqualTo(200);
        assertThat(closed.json().getString("state")).isEqualTo("CLOSED");
        assertThat(staff.post(path + "/closings", null).json().getString("code"))
                .isEqualTo("period-closed");
        assertThat(branch.post(path + "/reopenings", WHY).status()).isEqualTo(403);
        assertThat(staff.post(path + "/reopenings", null).status()).isIn(400, 415);
        Answer unreasoned = staff.post(path + "/reopenings", "{\"reason\":\" \"}");
        assertThat(unreasoned.status()).isEqualTo(422);
        assertThat(unreasoned.body()).contains("\"/reason\"");
        assertThat(staff.post(path + "/reopenings", WHY).json().getString("state"))
                .isEqualTo(open.getString("state"));
        assertThat(reasonOfLast("vendor-period-reopened")).isEqualTo("The vendor restated its fees");

        assertThat(closedAndReopened(path, dataset, true)).isEqualTo("FINAL");
        assertThat(closedAndReopened(path, dataset, false)).isEqualTo("OPEN");

        String account = "/vendor-periods/" + partnerAccount(dataset);
        assertThat(staff.post(account + "/1999-01-01/closings", null).status()).isEqualTo(404);
        assertThat(staff.post(account + "/yesterday/closings", null).status()).isEqualTo(400);
        assertThat(staff.post("/vendor-periods/" + PublicId.random().prefixed("pac") + "/2023-06-01/closings", null)
                        .status())
                .isEqualTo(404);
    }

    private String closedAndReopened(String path, PublicId dataset, boolean finalBill) {
        intake.sql()
                .update(
                        "UPDATE delivery SET final_bill = ? WHERE dataset_id ="
                                + " (SELECT d.id FROM dataset d WHERE d.public_id = ?)",
                        finalBill,
                        dataset);
        Answer closed = staff.post(path + "/closings", null);
        assertThat(closed.status()).as(closed.body()).isEqualTo(200);
        return staff.post(path + "/reopenings", WHY).json().getString("state");
    }

    private String reasonOfLast(String action) {
        return intake.sql()
                .one(
                        row -> row.getString(1),
                        "SELECT JSON_UNQUOTE(JSON_EXTRACT(change_text, '$.reason.after')) FROM audit_event WHERE action = ?"
                                + " ORDER BY id DESC LIMIT 1",
                        action)
                .orElseThrow();
    }

    private String partnerAccount(PublicId dataset) {
        return "pac_"
                + intake.sql()
                        .one(
                                row -> row.getString(1),
                                "SELECT public_id FROM partner_account WHERE id = ?",
                                intake.partnerAccount(dataset))
                        .orElseThrow();
    }

    private JsonObject upload(PublicId dataset, String content) {
        Answer received =
                staff.send("POST", path(dataset) + "?name=june.csv", content, List.of("Content-Type", "text/csv"));
        assertThat(received.status()).as(received.body()).isEqualTo(202);
        return ended(received.json().getString("deliveryId"));
    }

    private JsonObject ended(String delivery) {
        return awaited(delivery, Set.of("CURRENT", "REFUSED", "HELD", "STALE", "DUPLICATE"));
    }

    private JsonObject awaited(String delivery, Set<String> states) {
        Instant patience = Instant.now().plus(Duration.ofSeconds(60));
        JsonObject read = staff.get("/deliveries/" + delivery).json();
        while (!states.contains(read.getString("state")) && Instant.now().isBefore(patience)) {
            pause();
            read = staff.get("/deliveries/" + delivery).json();
        }
        return read;
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String path(PublicId dataset) {
        return "/datasets/" + dataset.prefixed("dts") + "/deliveries";
    }

    private static String part(String name, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n";
    }
}

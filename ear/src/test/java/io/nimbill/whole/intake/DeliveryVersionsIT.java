package io.nimbill.whole.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.usage.DeliveryDecisions;
import io.nimbill.whole.InServer;
import io.nimbill.work.Operation;
import io.nimbill.work.PublicId;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Versions of one month in any order and with repeats: only the newest content counts, and nothing is counted twice. */
@InServer
class DeliveryVersionsIT {

    private static final String FINAL = "aws-cur-legacy/koku-2023-06-01.csv";
    private static final String EARLIER = "aws-cur-legacy/koku-2023-06-01-not-final.csv";

    @Inject
    private Intake intake;

    @Inject
    private DeliveryDecisions decisions;

    @Inject
    private CurrentCaller caller;

    @Test
    void the_same_content_again_changes_nothing_whatever_its_name_and_wrapping() throws IOException {
        PublicId dataset = intake.dataset("aws", "BILLING");
        byte[] content = Files.readAllBytes(Intake.sample(FINAL));
        intake.upload(dataset, "june.csv", content);
        String before = digest(dataset);

        intake.upload(dataset, "june.csv", content);
        intake.upload(dataset, "renamed.csv", content);
        intake.upload(dataset, "june.csv.gz", gzip(content));

        assertThat(intake.states(dataset)).isEqualTo("CURRENT 1, DUPLICATE 3");
        assertThat(digest(dataset)).isEqualTo(before);
    }

    @Test
    void a_restatement_takes_the_place_of_the_version_before_and_an_old_one_again_changes_nothing() throws IOException {
        PublicId dataset = intake.dataset("aws", "BILLING");
        intake.upload(dataset, "1.csv", Files.readAllBytes(Intake.sample(EARLIER)));
        String restated = Files.readString(Intake.sample(EARLIER)).replace(",10,", ",11,");
        Intake.Imported newer = intake.upload(dataset, "2.csv", restated.getBytes(StandardCharsets.UTF_8));
        String after = digest(dataset);

        intake.upload(dataset, "1 again.csv", Files.readAllBytes(Intake.sample(EARLIER)));

        assertThat(intake.state(newer.delivery())).isEqualTo("CURRENT");
        assertThat(intake.states(dataset)).isEqualTo("CURRENT 1, DUPLICATE 1, SUPERSEDED 1");
        assertThat(digest(dataset)).isEqualTo(after);
    }

    @Test
    void a_version_without_an_account_that_cost_something_is_held_until_somebody_confirms_it() throws Exception {
        PublicId dataset = intake.dataset("focus", "BILLING");
        String whole = Files.readString(Intake.sample("focus/focus-1.2-gen-aws.csv"));
        intake.upload(dataset, "whole.csv", whole.getBytes(StandardCharsets.UTF_8));
        String before = digest(dataset);
        String account = intake.sql()
                .one(
                        row -> row.getString(1),
                        "SELECT MIN(a.external_id) FROM cloud_account a"
                                + " JOIN dataset d ON d.partner_account_id = a.partner_account_id WHERE d.public_id = ?"
                                + " AND a.kind = 'ACCOUNT'",
                        dataset)
                .orElseThrow();
        String less = String.join(
                        "\n",
                        whole.lines().filter(line -> !line.contains(account)).toList()) + "\n";

        Intake.Imported held = intake.upload(dataset, "less.csv", less.getBytes(StandardCharsets.UTF_8));

        assertThat(intake.state(held.delivery())).isEqualTo("HELD");
        assertThat(intake.sql()
                        .one(
                                row -> row.getString(1),
                                "SELECT message FROM delivery WHERE public_id = ?",
                                held.delivery())
                        .orElseThrow())
                .contains("missing")
                .contains(account);
        assertThat(digest(dataset)).isEqualTo(before);

        PublicId operation = caller.callAs(Caller.system("test"), () -> decisions.confirm(held.delivery()));
        assertThat(intake.await(operation).state()).isEqualTo(Operation.State.COMPLETED);
        assertThat(intake.state(held.delivery())).isEqualTo("CURRENT");
        assertThat(digest(dataset)).isNotEqualTo(before);
    }

    @Test
    void a_file_that_belongs_to_another_dataset_is_held_with_the_reason() throws Exception {
        PublicId dataset = intake.dataset("focus", "BILLING");
        Intake.Imported first = intake.upload(dataset, Intake.sample("focus/focus-1.3-gen-gcp.csv"));
        assertThat(intake.state(first.delivery())).isEqualTo("CURRENT");

        Intake.Imported foreign = intake.upload(dataset, Intake.sample("focus/focus-1.2-gen-aws.csv"));

        assertThat(intake.state(foreign.delivery())).isEqualTo("HELD");
        assertThat(intake.sql()
                        .one(
                                row -> row.getString(1),
                                "SELECT message FROM delivery WHERE public_id = ?",
                                foreign.delivery())
                        .orElseThrow())
                .contains("The files are of provider")
                .contains("this dataset has had");
    }

    @Test
    void a_truncated_archive_is_refused_whole() throws IOException {
        PublicId dataset = intake.dataset("aws", "BILLING");
        byte[] whole = gzip(Files.readAllBytes(Intake.sample("aws-cur-legacy/cur-2023-11-anonymised.csv")));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);

        Intake.Imported imported = intake.upload(dataset, "half.csv.gz", half);

        assertThat(imported.operation().state()).isEqualTo(Operation.State.COMPLETED);
        assertThat(intake.state(imported.delivery())).isEqualTo("REFUSED");
        assertThat(digest(dataset)).isEmpty();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    /** What counts, in business words: nothing of it may change when nothing new came. */
    private String digest(PublicId dataset) {
        return String.join(
                "\n",
                intake.sql()
                        .list(
                                row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " "
                                        + row.getString(4),
                                "SELECT a.external_id, r.usage_day, SUM(r.billed_cost), (SELECT COALESCE(SUM(c.cost), 0) FROM charge c"
                                        + " WHERE c.period_start = r.period_start AND c.dataset_id = d.id"
                                        + " AND c.cloud_account_id = r.cloud_account_id AND c.usage_day = r.usage_day)"
                                        + " FROM current_delivery v JOIN dataset d ON d.id = v.dataset_id"
                                        + " JOIN daily_row r ON r.period_start = v.period_start AND r.delivery_id = v.delivery_id"
                                        + " JOIN cloud_account a ON a.id = r.cloud_account_id WHERE d.partner_account_id ="
                                        + " (SELECT partner_account_id FROM dataset WHERE public_id = ?)"
                                        + " GROUP BY a.external_id, r.usage_day, r.period_start, d.id, r.cloud_account_id"
                                        + " ORDER BY 1, 2",
                                dataset));
    }
}

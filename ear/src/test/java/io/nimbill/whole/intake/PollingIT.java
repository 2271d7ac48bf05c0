package io.nimbill.whole.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.usage.Polling;
import io.nimbill.usage.Pollings;
import io.nimbill.usage.StalledImports;
import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiClient;
import io.nimbill.whole.api.ApiTree;
import io.nimbill.work.JobRequests;
import io.nimbill.work.JobRuns;
import io.nimbill.work.Operation;
import io.nimbill.work.ParkedItem;
import io.nimbill.work.ParkedItems;
import io.nimbill.work.PublicId;
import io.nimbill.work.Settings;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each account with a vendor is looked at by its own schedule; one that cannot be read keeps no other waiting. */
@InServer
class PollingIT {

    private static final String BUCKET = "aws-cur-legacy/bucket/my-prefix/my-report/20180801-20180901";
    private static final String ASSEMBLY = "861af42f-713c-4a42-9562-9158a7625630";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    private Intake intake;

    @Inject
    private ApiTree tree;

    @Inject
    private Pollings pollings;

    @Inject
    private StalledImports stalled;

    @Inject
    private ParkedItems parked;

    @Inject
    private JobRuns jobs;

    @Inject
    private JobRequests requests;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Settings settings;

    @Resource(lookup = "java:jboss/datasources/NimbillBatchDS")
    private DataSource batchRecords;

    private PublicId account;

    @AfterEach
    void nobody_looks_any_more() {
        if (account != null) {
            intake.sql().update("UPDATE partner_account SET closed_on = '2020-01-01' WHERE public_id = ?", account);
        }
    }

    @Test
    void a_new_delivery_is_found_by_schedule_while_another_vendor_cannot_be_reached() throws IOException {
        PublicId down = intake.dataset("aws", "BILLING", "S3", "s3://nowhere/x", "http://127.0.0.1:9", null);
        PublicId broken = account(down);
        deliver("polled");
        PublicId dataset = intake.dataset("aws", "BILLING", "FOLDER", "polled", null, null);
        account = account(dataset);
        ApiClient staff = tree.as(tree.keyOf(tree.operator()));

        assertThat(plan(staff, broken, "{\"everyMinutes\":1}")).isEqualTo(200);
        assertThat(plan(staff, account, "{\"everyMinutes\":1,\"stalledAfterHours\":6}"))
                .isEqualTo(200);
        until(() -> intake.states(dataset).equals("CURRENT 1"));
        until(() -> of(account).lastAt() != null && of(broken).failures() == 1);

        Polling found = of(account);
        assertThat(found.lastFound()).isEqualTo(1);
        assertThat(found.failures()).isZero();
        assertThat(Duration.between(found.lastAt(), found.nextAt())).isEqualTo(Duration.ofMinutes(1));
        assertThat(Duration.between(of(broken).lastAt(), of(broken).nextAt()))
                .as("a vendor that is down is pressed less")
                .isBetween(Duration.ofMinutes(2), Duration.ofSeconds(133));
        assertThat(reasons("dts_" + down.value())).singleElement().asString().contains("127.0.0.1:9");
        var read = staff.get("/partner-accounts/pac_" + account.value() + "/polling")
                .json();
        assertThat(read.getInt("everySeconds")).isEqualTo(60);
        assertThat(read.getInt("stalledAfterHours")).isEqualTo(6);
        intake.sql().update("UPDATE partner_account SET closed_on = '2020-01-01' WHERE public_id = ?", broken);
    }

    @Test
    void a_look_that_finds_nothing_leaves_no_run_behind_and_housekeeping_drops_its_records() throws Exception {
        Files.createDirectories(settings.home().resolve("inbox").resolve("idle"));
        account = account(intake.dataset("aws", "BILLING", "FOLDER", "idle", null, null));
        ApiClient staff = tree.as(tree.keyOf(tree.operator()));

        plan(staff, account, "{\"everyMinutes\":60}");
        until(() -> of(account).lastAt() != null && looks().isEmpty());

        assertThat(of(account).lastFound()).isZero();
        assertThat(records()).isPositive();
        PublicId housekeeping =
                caller.callAs(Caller.system("test"), () -> requests.start("housekeeping", "a test", null, Map.of()));
        assertThat(intake.await(housekeeping).state()).isEqualTo(Operation.State.COMPLETED);
        assertThat(records()).isZero();
    }

    @Test
    void a_vendor_that_falls_silent_raises_an_alarm_that_goes_with_the_next_delivery() throws IOException {
        deliver("silent");
        PublicId dataset = intake.dataset("aws", "BILLING", "FOLDER", "silent", null, null);
        account = account(dataset);
        ApiClient staff = tree.as(tree.keyOf(tree.operator()));
        plan(staff, account, "{\"everyMinutes\":1440,\"stalledAfterHours\":2}");
        until(() -> intake.states(dataset).equals("CURRENT 1"));
        check();
        assertThat(reasons("pac_" + account.value())).isEmpty();

        received(dataset, 3);
        check();
        assertThat(reasons("pac_" + account.value()))
                .singleElement()
                .asString()
                .contains("Test account: no new delivery since");

        received(dataset, 1);
        check();
        assertThat(reasons("pac_" + account.value())).isEmpty();
    }

    @Test
    void a_schedule_out_of_range_is_refused_with_the_field() {
        account = account(intake.dataset("aws", "BILLING", "FOLDER", "range", null, null));
        ApiClient staff = tree.as(tree.keyOf(tree.operator()));
        String path = "/partner-accounts/pac_" + account.value() + "/polling";

        var answer = staff.send("PUT", path, "{\"everyMinutes\":0}", List.of());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("everyMinutes");
        assertThat(tree.as(tree.keyOf(tree.reseller())).get(path).status()).isIn(403, 404);
    }

    private int plan(ApiClient staff, PublicId of, String body) {
        return staff.send("PUT", "/partner-accounts/pac_" + of.value() + "/polling", body, List.of())
                .status();
    }

    private void check() {
        caller.runAs(Caller.system("test"), stalled::check);
    }

    private Polling of(PublicId id) {
        return pollings.of(id).orElseThrow();
    }

    private PublicId account(PublicId dataset) {
        return intake.sql()
                .one(
                        row -> new PublicId(row.getString(1)),
                        "SELECT p.public_id FROM partner_account p JOIN dataset d ON d.partner_account_id = p.id"
                                + " WHERE d.public_id = ?",
                        dataset)
                .orElseThrow();
    }

    private void received(PublicId dataset, int hoursAgo) {
        intake.sql()
                .update(
                        "UPDATE delivery d JOIN dataset s ON s.id = d.dataset_id SET d.received_at = ?"
                                + " WHERE s.public_id = ?",
                        Instant.now().minus(Duration.ofHours(hoursAgo)),
                        dataset);
    }

    private List<String> reasons(String subject) {
        return parked.open(1000).stream()
                .filter(item -> item.subject().equals(subject))
                .map(ParkedItem::reason)
                .toList();
    }

    private List<Operation> looks() {
        return jobs.recent(1000).stream()
                .filter(operation -> operation.job().equals("watch-sources"))
                .filter(operation -> Optional.ofNullable(operation.parameters().get("account"))
                        .equals(Optional.of("pac_" + account.value())))
                .toList();
    }

    private long records() {
        return Sql.on(batchRecords)
                .one(
                        row -> row.getLong(1),
                        "SELECT COUNT(*) FROM JOB_EXECUTION e JOIN JOB_INSTANCE i ON i.JOBINSTANCEID = e.JOBINSTANCEID"
                                + " WHERE i.JOBNAME = 'watch-sources' AND e.BATCHSTATUS = 'COMPLETED'")
                .orElseThrow();
    }

    private void deliver(String name) throws IOException {
        Path period = Files.createDirectories(settings.home()
                .resolve("inbox")
                .resolve(name)
                .resolve("my-prefix/my-report/20180801-20180901/" + ASSEMBLY));
        for (String file : List.of("my-report-1.csv.gz", "my-report-Manifest.json")) {
            Files.copy(Intake.sample(BUCKET + "/" + ASSEMBLY + "/" + file), period.resolve(file));
        }
        Files.copy(
                Intake.sample(BUCKET + "/my-report-Manifest.json"),
                period.getParent().resolve("my-report-Manifest.json"));
    }

    private static void until(BooleanSupplier done) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!done.getAsBoolean()) {
            assertThat(Instant.now()).as("it takes too long").isBefore(deadline);
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}

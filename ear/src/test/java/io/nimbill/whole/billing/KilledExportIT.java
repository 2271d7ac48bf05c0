package io.nimbill.whole.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.invoice.Hashes;
import io.nimbill.whole.InServer;
import io.nimbill.whole.Standstill;
import io.nimbill.whole.server.TestServer;
import io.nimbill.work.JobRuns;
import io.nimbill.work.Operation;
import io.nimbill.work.ParkedItem;
import io.nimbill.work.ParkedItems;
import io.nimbill.work.PublicId;
import io.nimbill.work.Settings;
import io.nimbill.work.TestTime;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The server is killed while it closes a day for export and while it verifies; both runs go on when it is there again. A
 * file that cannot be written leaves nothing half done. Steps follow each other.
 */
@InServer
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledExportIT {

    private static final String NAME = "Interrupted";

    @Inject
    private Scenes scenes;

    @Inject
    private Runs runs;

    @Inject
    private JobRuns jobs;

    @Inject
    private ParkedItems parked;

    @Inject
    private Standstill standstill;

    @Inject
    private TestTime time;

    @Inject
    private Settings settings;

    @Test
    @Order(1)
    void two_runs_stop_half_way() throws SQLException {
        Scene scene = scenes.resellerWithClients(NAME, 3, LocalDate.of(2025, 12, 1));
        scene.usage(0, "Amazon EC2", "1", "2", "3");
        scene.usage(1, "Amazon EC2", "1", "2", "4");
        scene.usage(2, "Amazon EC2", "1", "2", "5");
        runs.issueInvoices(scene.month);
        LocalDate day = day();
        time.advance(Duration.ofDays(1));
        standstill.atRow(
                "INSERT INTO export_member (invoice_id, channel_id, posting_day) SELECT i.id, i.seller_id, ? FROM invoice i"
                        + " WHERE i.seller_id = ? AND i.sequence_no = 2",
                day,
                scene.reseller.id());
        PublicId export = runs.start("export-billing", Map.of("day", day.toString()));
        standstill.await("SELECT COUNT(*) FROM export_day WHERE channel_id = ?", scene.reseller.id());
        standstill.atTable("number_series");
        PublicId verify = runs.start("verify", Map.of());
        standstill.await("SELECT done_units FROM operation WHERE public_id = ?", verify);

        assertThat(jobs.find(export).orElseThrow().state()).isEqualTo(Operation.State.RUNNING);
        assertThat(jobs.find(verify).orElseThrow().state()).isEqualTo(Operation.State.RUNNING);
        assertThat(folder()).doesNotExist();
    }

    @Test
    @Order(2)
    @RunAsClient
    void the_server_is_killed_and_starts_again() throws Exception {
        TestServer.running().killAndRestart();
    }

    @Test
    @Order(3)
    void the_verification_goes_on_and_finds_what_any_other_finds() {
        Operation verify = runs.await(runs.latest("verify"));
        Operation again = runs.run("verify", Map.of());

        assertThat(verify.state()).as(verify.message()).isEqualTo(Operation.State.COMPLETED);
        assertThat(verify.message()).contains("\"count\":0").isEqualTo(again.message());
    }

    @Test
    @Order(4)
    void the_export_that_failed_goes_on_and_its_files_are_those_of_any_other_run() throws IOException {
        PublicId export = runs.latest("export-billing");
        Operation early = runs.await(export);
        assertThat(early.state())
                .as("the clock of the test ended with the server")
                .isEqualTo(Operation.State.FAILED);
        assertThat(early.message()).contains("is not over");
        LocalDate day = day();
        try {
            time.advance(Duration.ofDays(1));
            jobs.restart(export);
            Operation late = runs.await(export);

            assertThat(late.state()).as(late.message()).isEqualTo(Operation.State.COMPLETED);
            assertThat(members()).isEqualTo(3);
            Map<String, String> files = hashes();
            assertThat(files).hasSize(4);
            assertThat(Files.readString(folder().resolve("manifest-" + day + ".json")))
                    .contains("\"invoices\":3", "\"net\":\"12.00\"");
            remove(files);
            assertThat(hashesAfterRun(day)).isEqualTo(files);

            remove(files);
            Path obstacle = Files.createDirectory(folder().resolve(".invoice-lines-" + day + ".csv.tmp"));
            assertThat(hashesAfterRun(day)).as("a file cannot be written").hasSize(1);
            assertThat(parked.open(100)).extracting(ParkedItem::subject).contains(channel() + " " + day);
            Files.delete(obstacle);
            assertThat(hashesAfterRun(day)).isEqualTo(files);
            assertThat(parked.open(100)).extracting(ParkedItem::subject).doesNotContain(channel() + " " + day);
            assertThat(members()).isEqualTo(3);
        } finally {
            time.reset();
        }
        assertThat(runs.findings()).isEmpty();
    }

    private static LocalDate day() {
        return LocalDate.now(ZoneId.of("Europe/Berlin"));
    }

    private Map<String, String> hashesAfterRun(LocalDate day) throws IOException {
        runs.run("export-billing", Map.of("day", day.toString()));
        return hashes();
    }

    private long members() {
        return scenes.sql()
                .one(
                        row -> row.getLong(1),
                        "SELECT COUNT(*) FROM export_member m JOIN party c ON c.id = m.channel_id WHERE c.legal_name = ?",
                        NAME)
                .orElseThrow();
    }

    private String channel() {
        return scenes.sql()
                .one(row -> row.getString(1), "SELECT channel_code FROM party WHERE legal_name = ?", NAME)
                .orElseThrow();
    }

    private Path folder() {
        return settings.exportDirectory().resolve("DailyInvoiceStream/target").resolve(channel());
    }

    private void remove(Map<String, String> files) throws IOException {
        for (String file : files.keySet()) {
            Files.delete(folder().resolve(file));
        }
    }

    /** By file name; a folder has no hash. */
    private Map<String, String> hashes() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.toList()) {
                hashes.put(
                        file.getFileName().toString(),
                        Files.isDirectory(file) ? "" : Hashes.sha256(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }
}

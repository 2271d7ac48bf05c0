package io.nimbill.whole.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.usage.DeliveryWatch;
import io.nimbill.whole.InServer;
import io.nimbill.work.JobRuns;
import io.nimbill.work.Lease;
import io.nimbill.work.Leases;
import io.nimbill.work.Operation;
import io.nimbill.work.PublicId;
import io.nimbill.work.Settings;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A folder as a source: the manifest decides, a half-arrived delivery waits, a failed import goes on when told to. */
@InServer
class WatchedFolderIT {

    private static final String BUCKET = "aws-cur-legacy/bucket/my-prefix/my-report/20180801-20180901";
    private static final String ASSEMBLY = "861af42f-713c-4a42-9562-9158a7625630";

    @Inject
    private Intake intake;

    @Inject
    private DeliveryWatch watch;

    @Inject
    private JobRuns jobs;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Leases leases;

    @Inject
    private Settings settings;

    @Test
    void a_half_arrived_delivery_waits_and_is_imported_once_when_it_is_whole() throws IOException {
        Path period = folder("half");
        PublicId dataset = intake.dataset("aws", "BILLING", "FOLDER", "half", null, null);
        copy("my-report-Manifest.json", period.resolve("my-report-Manifest.json"));
        look();
        assertThat(operations(dataset)).isEmpty();

        Files.createDirectories(period.resolve(ASSEMBLY));
        copy(ASSEMBLY + "/my-report-1.csv.gz", period.resolve(ASSEMBLY).resolve("my-report-1.csv.gz"));
        copy(ASSEMBLY + "/my-report-Manifest.json", period.resolve(ASSEMBLY).resolve("my-report-Manifest.json"));
        look();
        look();

        List<Operation> imports = operations(dataset);
        assertThat(imports).hasSize(1);
        assertThat(intake.await(imports.get(0).id()).message()).isEqualTo("2018-08-01 current");
    }

    @Test
    void an_import_that_failed_goes_on_when_it_is_started_again() throws IOException {
        Path period = folder("restart");
        PublicId dataset = intake.dataset("aws", "BILLING", "FOLDER", "restart", null, null);
        Files.createDirectories(period.resolve(ASSEMBLY));
        Path part = period.resolve(ASSEMBLY).resolve("my-report-1.csv.gz");
        copy(ASSEMBLY + "/my-report-1.csv.gz", part);
        copy("my-report-Manifest.json", period.resolve("my-report-Manifest.json"));
        Lease busy = leases.acquire("import-delivery/" + intake.partnerAccount(dataset), Duration.ofMinutes(1))
                .orElseThrow();
        look();
        Files.delete(part);
        leases.release(busy);
        Operation failed = intake.await(operations(dataset).get(0).id());
        assertThat(failed.state()).isEqualTo(Operation.State.FAILED);
        assertThat(failed.message()).contains("my-report-1.csv.gz");

        copy(ASSEMBLY + "/my-report-1.csv.gz", part);
        jobs.restart(failed.id());

        Operation ended = intake.await(failed.id());
        assertThat(ended.state()).as(ended.message()).isEqualTo(Operation.State.COMPLETED);
        assertThat(ended.executionId()).isNotEqualTo(failed.executionId());
        assertThat(intake.states(dataset)).isEqualTo("CURRENT 1");
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(
                settings.home().resolve("inbox").resolve(name).resolve("my-prefix/my-report/20180801-20180901"));
    }

    private static void copy(String file, Path target) throws IOException {
        Files.copy(Intake.sample(BUCKET + "/" + file), target);
    }

    private void look() {
        caller.runAs(Caller.system("test"), watch::look);
    }

    private List<Operation> operations(PublicId dataset) {
        return jobs.recent(100).stream()
                .filter(operation -> operation.subject().contains(dataset.value()))
                .toList();
    }
}

package io.nimbill.whole.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.invoice.Hashes;
import io.nimbill.whole.InServer;
import io.nimbill.work.Operation;
import io.nimbill.work.Settings;
import io.nimbill.work.TestTime;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@InServer
class BillingExportIT {

    @Inject
    private Scenes scenes;

    @Inject
    private Runs runs;

    @Inject
    private TestTime time;

    @Inject
    private Settings settings;

    @Test
    void the_documents_of_a_day_are_exported_once_and_the_same_again_gives_the_same_bytes() throws IOException {
        Scene scene = scenes.resellerWithClients("Export", 2, LocalDate.of(2025, 6, 1));
        scene.usage(0, "Amazon EC2", "1", "2", "3");
        scene.usage(1, "Amazon EC2", "1", "2", "4");
        LocalDate posted = LocalDate.now(ZoneId.of("Europe/Berlin"));
        runs.issueInvoices(scene.month);

        assertThat(runs.run("export-billing", Map.of("day", posted.toString()))).satisfies(early -> {
            assertThat(early.state()).isEqualTo(Operation.State.FAILED);
            assertThat(early.message()).contains("is not over");
        });
        assertThat(folder(scene)).as("a day that is not over").doesNotExist();
        try {
            time.advance(Duration.ofDays(1));
            runs.run("export-billing", Map.of("day", posted.toString()));
            Map<String, String> first = hashes(scene);
            assertThat(first.keySet())
                    .containsExactlyInAnyOrder(
                            "invoices-" + posted + ".csv",
                            "invoice-lines-" + posted + ".csv",
                            "invoices-" + posted + ".xml",
                            "manifest-" + posted + ".json");
            assertThat(Files.readString(folder(scene).resolve("manifest-" + posted + ".json")))
                    .contains("\"invoices\":2", "\"net\":\"7.00\"", "\"tax\":\"1.33\"");

            scene.usage(0, "Amazon S3", "1", "2", "3");
            runs.issueInvoices(scene.month);
            runs.run("export-billing", Map.of("day", posted.toString()));
            assertThat(hashes(scene)).as("again, after more was posted").isEqualTo(first);
        } finally {
            time.reset();
        }
        assertThat(runs.findings()).isEmpty();
    }

    private Path folder(Scene scene) {
        return settings.exportDirectory()
                .resolve("DailyInvoiceStream/target")
                .resolve(scene.reseller.profile().channelCode());
    }

    private Map<String, String> hashes(Scene scene) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder(scene))) {
            for (Path file : files.toList()) {
                hashes.put(file.getFileName().toString(), Hashes.sha256(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }
}

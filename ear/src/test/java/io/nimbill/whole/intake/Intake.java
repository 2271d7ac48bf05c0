package io.nimbill.whole.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.usage.DeliveryUploads;
import io.nimbill.usage.ReceivedDelivery;
import io.nimbill.usage.UploadedFile;
import io.nimbill.work.IdBlocks;
import io.nimbill.work.JobRuns;
import io.nimbill.work.Operation;
import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;

/** Datasets to import into, and the means to hand in files and wait for what becomes of them. */
@ApplicationScoped
public class Intake {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource database;

    @Inject
    private DeliveryUploads uploads;

    @Inject
    private JobRuns jobs;

    @Inject
    private CurrentCaller caller;

    @Inject
    private IdBlocks ids;

    /** A file of the samples; skips the test by name when they are not there, unless nothing may be skipped. */
    public static Path sample(String name) {
        Path file = Path.of(System.getProperty("nimbill.shared", "../../shared"))
                .resolve("data")
                .resolve(name);
        if (Boolean.getBoolean("nimbill.require.all")) {
            assertThat(file).exists();
        }
        Assumptions.assumeTrue(Files.exists(file), "the sample files are not there: " + file);
        return file;
    }

    public Sql sql() {
        return Sql.on(database);
    }

    /** A new partner account with one dataset for uploads. */
    public PublicId dataset(String vendor, String role) {
        return dataset(vendor, role, "UPLOAD", null, null, null);
    }

    /** A new partner account with one dataset that is read from elsewhere. */
    public PublicId dataset(
            String vendor, String role, String sourceKind, String location, String endpoint, String credential) {
        long account = ids.take("partner_account", 1);
        PublicId dataset = PublicId.random();
        sql().update(
                        "INSERT INTO partner_account (id, public_id, vendor_id, seller_id, name, external_id, created_at,"
                                + " version) SELECT ?, ?, v.id, ?, 'Test account', ?, UTC_TIMESTAMP(6), 0 FROM vendor v WHERE v.code = ?",
                        account,
                        PublicId.random(),
                        operator(),
                        dataset.value(),
                        vendor);
        sql().update(
                        "INSERT INTO dataset (id, public_id, partner_account_id, name, format, source_kind, location, endpoint,"
                                + " credential, role, created_at, version) VALUES (?, ?, ?, ?, 'AUTO', ?, ?, ?, ?, ?, UTC_TIMESTAMP(6), 0)",
                        ids.take("dataset", 1),
                        dataset,
                        account,
                        "Test " + dataset,
                        sourceKind,
                        location,
                        endpoint,
                        credential,
                        role);
        return dataset;
    }

    /** Public id of the operator, who is there from the first call on. */
    public PublicId operatorId() {
        return sql().one(row -> new PublicId(row.getString(1)), "SELECT public_id FROM party WHERE id = ?", operator())
                .orElseThrow();
    }

    private long operator() {
        return sql().one(row -> row.getLong(1), "SELECT id FROM party WHERE kind = 'OPERATOR'")
                .orElseGet(() -> {
                    long id = ids.take("party", 1);
                    sql().update(
                                    "INSERT INTO party (id, public_id, kind, path, depth, legal_name, tax_category, country, language,"
                                            + " time_zone, currency, keeps_books, created_at, version) VALUES (?, ?, 'OPERATOR', ?, 0, 'Test ISP',"
                                            + " 'S', 'DE', 'en', 'Europe/Berlin', 'EUR', TRUE, UTC_TIMESTAMP(6), 0)",
                                    id,
                                    PublicId.random(),
                                    "/" + id + "/");
                    return id;
                });
    }

    /** Database id of the partner account of a dataset. */
    public long partnerAccount(PublicId dataset) {
        return sql().one(row -> row.getLong(1), "SELECT partner_account_id FROM dataset WHERE public_id = ?", dataset)
                .orElseThrow();
    }

    /** Hands in one file and waits until it is imported. */
    public Imported upload(PublicId dataset, Path file, LocalDate... periods) throws IOException {
        return upload(dataset, file.getFileName().toString(), Files.readAllBytes(file), periods);
    }

    /** Hands in bytes under a name and waits until they are imported. */
    public Imported upload(PublicId dataset, String name, byte[] content, LocalDate... periods) throws IOException {
        try (InputStream in = new ByteArrayInputStream(content);
                CurrentCaller.Acting acting = caller.begin(Caller.system("test"))) {
            ReceivedDelivery received = uploads.receive(dataset, List.of(new UploadedFile(name, in)), List.of(periods));
            return new Imported(received.delivery(), await(received.operation()));
        }
    }

    /** An import that has ended. */
    public record Imported(PublicId delivery, Operation operation) {}

    /** Waits until the operation has ended, well or not. */
    public Operation await(PublicId operation) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            Operation now = jobs.find(operation).orElseThrow();
            if (now.state().isEnd()) {
                return now;
            }
            assertThat(Instant.now())
                    .as("%s is still %s", now.subject(), now.state())
                    .isBefore(deadline);
            pause();
        }
    }

    /** Number of deliveries of a dataset in each state, as {@code CURRENT 1, STALE 2}. */
    public String states(PublicId dataset) {
        return String.join(
                ", ",
                sql().list(
                                row -> row.getString(1) + " " + row.getLong(2),
                                "SELECT v.state, COUNT(*) FROM delivery v JOIN dataset d ON d.id = v.dataset_id"
                                        + " WHERE d.public_id = ? GROUP BY v.state ORDER BY v.state",
                                dataset));
    }

    /** State of one delivery. */
    public String state(PublicId delivery) {
        return sql().one(row -> row.getString(1), "SELECT state FROM delivery WHERE public_id = ?", delivery)
                .orElseThrow();
    }

    static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

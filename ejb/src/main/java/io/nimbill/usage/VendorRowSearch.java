package io.nimbill.usage;

import io.nimbill.work.NotFound;
import io.nimbill.work.Refusal;
import io.nimbill.work.Settings;
import io.nimbill.work.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds the vendor's own rows behind a daily row, in the archive of its delivery. */
@ApplicationScoped
public class VendorRowSearch {

    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 10;
    private static final long MEMORY = 256L << 20;

    private final Semaphore free = new Semaphore(AT_ONCE, true);

    @Inject
    private Deliveries deliveries;

    @Inject
    private DailyRowKeys keys;

    @Inject
    private Sources sources;

    @Inject
    private ImportRequests requests;

    @Inject
    private RowArchive archive;

    @Inject
    private Staging staging;

    @Inject
    private Transactions transactions;

    @Inject
    private Settings settings;

    private record Question(
            VendorFormat format,
            Source source,
            String archivePath,
            SliceKey slice,
            DailyRowKey key,
            boolean resources) {}

    /**
     * The rows behind a daily row, in the file's order. Reads the whole archive of the delivery, which takes seconds where
     * it has millions of rows; call it outside a transaction.
     *
     * @param first how many rows to leave out
     * @param limit at most so many rows
     * @throws NotFound when there is no such daily row
     * @throws Refusal {@code archive-pending} when the archive is not written yet, {@code archive-missing} when its files
     *     are gone, {@code archive-busy} when too many ask at once
     */
    public VendorRows behind(DailyRowPlace place, long first, int limit) {
        Question question = transactions.call(() -> question(place));
        ArchiveFiles files = files(question);
        if (!acquired()) {
            throw new Refusal("archive-busy", "Others are searching the archive. Try again in a moment.");
        }
        String work = staging.newPlace();
        try {
            ReadRequest request = requests.ofArchive(
                            question.source(),
                            files,
                            question.key().tagValues(),
                            question.resources(),
                            staging.emptyWork(work))
                    .withLimits(MEMORY, 1);
            return archive.rowsBehind(
                    question.format(), request, files, question.slice(), question.key(), first, limit);
        } finally {
            staging.clear(work);
            free.release();
        }
    }

    private Question question(DailyRowPlace place) {
        Delivery delivery = deliveries.find(place.deliveryId()).orElseThrow(NotFound::new);
        Source source = sources.find(delivery.datasetId()).orElseThrow(NotFound::new);
        return new Question(
                delivery.format(),
                source,
                delivery.archivePath(),
                new SliceKey(place.periodStart(), keys.payer(delivery.id())),
                keys.find(place).orElseThrow(NotFound::new),
                delivery.facts() != null && delivery.facts().resourcesKept());
    }

    private ArchiveFiles files(Question question) {
        if (question.archivePath() == null) {
            throw new Refusal(
                    "archive-pending",
                    "The vendor's rows of this delivery are not in the archive yet. They are written after the charges are"
                            + " visible; look again in some minutes, and at the import's run if they do not come.");
        }
        Path folder =
                settings.home().toAbsolutePath().resolve(question.archivePath()).resolve("rows");
        if (!Files.isDirectory(folder)) {
            throw missing(folder);
        }
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> files = found.filter(file -> file.toString().endsWith(".parquet"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw missing(folder);
            }
            return new ArchiveFiles(files, 0);
        } catch (IOException e) {
            throw new UncheckedIOException("The archive cannot be listed: " + folder, e);
        }
    }

    private static Refusal missing(Path folder) {
        return new Refusal(
                        "archive-missing",
                        "The archive of this delivery is not there: " + folder
                                + ". Bring it back from your backup, or give this server the folder that the others use.")
                .with(folder);
    }

    private boolean acquired() {
        try {
            return free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

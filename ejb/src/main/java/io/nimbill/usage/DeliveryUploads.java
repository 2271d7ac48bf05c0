package io.nimbill.usage;

import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import io.nimbill.work.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes deliveries from people and programs. The bytes are written down before anything else; what is wrong with them is
 * found by the import.
 */
@ApplicationScoped
public class DeliveryUploads {

    /** Bytes; manifests are read into memory, and those of the largest accounts have a few millions. */
    private static final long LONGEST_MANIFEST = 64L << 20;

    @Inject
    private Sources sources;

    @Inject
    private Staging staging;

    @Inject
    private ManifestForms forms;

    @Inject
    private DeliveryReception reception;

    @Inject
    private Transactions transactions;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * Takes the files of one delivery. When a manifest is among them, it says what belongs to it, and every file it names
     * must be there.
     *
     * @param dataset of which dataset
     * @param files the parts, in order, each read once
     * @param periods first days of the billing periods they hold; empty when the files say it themselves
     * @return the delivery and its import, which goes on by itself
     * @throws Refusal {@code upload-empty}, {@code manifest-unreadable}, {@code part-missing}
     */
    @Requires(Permission.SUBMIT_DELIVERIES)
    public ReceivedDelivery receive(PublicId dataset, List<UploadedFile> files, List<LocalDate> periods) {
        Source source = transactions.call(() -> covered(dataset));
        String place = staging.newPlace();
        try {
            DeliveryReception.Notice notice = stage(files, periods, place);
            return transactions.call(() -> reception.receive(source, notice));
        } catch (IOException e) {
            staging.clear(place);
            throw new Refusal("upload-broken", "file", "The upload could not be written whole: " + e.getMessage())
                    .with(e.getMessage());
        } catch (RuntimeException e) {
            staging.clear(place);
            throw e;
        }
    }

    private Source covered(PublicId dataset) {
        Source source = sources.find(dataset).orElseThrow(NotFound::new);
        caller.requireCovered(source.sellerPath(), "dataset", dataset.value());
        if (source.format().equals(InvoiceDifferences.FORMAT)) {
            throw new Refusal(
                    "dataset-follows-invoice",
                    "This dataset follows from the totals of the vendor's invoices; state those instead.");
        }
        return source;
    }

    private DeliveryReception.Notice stage(List<UploadedFile> files, List<LocalDate> periods, String place)
            throws IOException {
        List<StagedPart> staged = new ArrayList<>();
        for (UploadedFile file : files) {
            staged.add(staging.copy(file.content(), place, staged.size(), file.name(), null));
        }
        List<StagedPart> manifests = staged.stream()
                .filter(part -> ArrivedDelivery.isManifest(part.name()))
                .toList();
        staged.removeAll(manifests);
        if (staged.isEmpty()) {
            throw new Refusal("upload-empty", "file", "The upload holds no file with usage or cost.");
        }
        return manifests.isEmpty()
                ? new DeliveryReception.Notice("upload " + place, clock.instant(), false, periods, place, staged, null)
                : named(manifests.get(0), staged, place);
    }

    private DeliveryReception.Notice named(StagedPart manifestPart, List<StagedPart> staged, String place)
            throws IOException {
        DeliveryManifest manifest = read(manifestPart, place);
        Map<String, StagedPart> byName = staged.stream()
                .collect(Collectors.toMap(
                        part -> simpleName(part.name()), Function.identity(), (first, again) -> first));
        List<StagedPart> parts = new ArrayList<>();
        for (DeliveryManifest.Part entry : manifest.parts()) {
            StagedPart part = byName.get(simpleName(entry.name()));
            if (part == null) {
                throw new Refusal(
                                "part-missing",
                                "file",
                                "The manifest names " + entry.name()
                                        + ", which is not in the upload. Upload the manifest with all files it names.")
                        .with(entry.name());
            }
            if (entry.bytes() != null && entry.bytes() != part.bytes()) {
                throw new Refusal(
                                "part-truncated",
                                "file",
                                entry.name() + " has " + part.bytes() + " bytes; the manifest" + " states "
                                        + entry.bytes() + ". Fetch it from the vendor again.")
                        .with(entry.name(), part.bytes(), entry.bytes());
            }
            parts.add(new StagedPart(part.ordinal(), part.name(), part.bytes(), part.sha256(), entry.rows()));
        }
        boolean timed = manifest.versionTime() != null;
        return new DeliveryReception.Notice(
                ArrivedDelivery.identity(manifest),
                timed ? manifest.versionTime() : clock.instant(),
                timed,
                ArrivedDelivery.periods(manifest),
                place,
                parts,
                null);
    }

    private DeliveryManifest read(StagedPart part, String place) throws IOException {
        if (part.bytes() > LONGEST_MANIFEST) {
            throw new Refusal(
                            "manifest-unreadable",
                            "file",
                            part.name() + " is too long for a manifest. Upload the manifest.")
                    .with(part.name());
        }
        try {
            return forms.read(
                    part.name(), Files.readAllBytes(staging.parts(place).resolve(part.fileName())));
        } catch (UnreadableManifest e) {
            throw new Refusal("manifest-unreadable", "file", e.getMessage()).with(e.getMessage());
        }
    }

    private static String simpleName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}

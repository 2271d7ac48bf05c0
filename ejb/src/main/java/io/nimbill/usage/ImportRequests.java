package io.nimbill.usage;

import io.nimbill.allocation.CostCentres;
import io.nimbill.work.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Says to the reader what to read and how. */
@ApplicationScoped
class ImportRequests {

    private static final long MEGABYTE = 1L << 20;

    @Inject
    private Settings settings;

    @Inject
    private CostCentres costCentres;

    /**
     * The request for the parts of a delivery.
     *
     * @param folder where its parts lie
     * @param periods first days of the billing periods it may hold; empty when none are stated
     * @param work empty folder for the result
     */
    ReadRequest of(Source source, List<StagedPart> parts, Path folder, List<LocalDate> periods, Path work) {
        ReadRequest request = of(
                source,
                parts.stream()
                        .map(part -> new PartFile(
                                part.name(), folder.resolve(part.fileName()), part.bytes(), null, part.statedRows()))
                        .toList(),
                periods,
                work);
        return source.billing() ? request.withGrain(costCentres.tagKeys(), source.resourcesKept()) : request;
    }

    /**
     * The request to search an archive. It names the archive's own files: of a file with several bills only the delivery
     * that was handed in has the vendor's parts, the versions made from it share its archive.
     *
     * @param tagValues of the daily row that is looked for: it was read when there were as many allocation tags
     * @param resources whether the daily row was made by resource
     * @param work empty folder for the result
     */
    ReadRequest ofArchive(Source source, ArchiveFiles files, String tagValues, boolean resources, Path work) {
        int tags = TagValues.of(tagValues).size();
        return of(source, files.files().stream().map(PartFile::of).toList(), List.of(), work)
                .withGrain(tags == 0 ? List.of() : costCentres.tagKeys().subList(0, tags), resources);
    }

    private ReadRequest of(Source source, List<PartFile> parts, List<LocalDate> periods, Path work) {
        ReadRequest request = ReadRequest.of(parts, work)
                .withFormat(source.statedFormat().orElse(null))
                .withStatedPeriods(periods)
                .withFallbackCurrency(source.currency())
                .withLimits(
                        settings.number("nimbill.reader.megabytes", 768) * MEGABYTE,
                        settings.number("nimbill.reader.threads", 2));
        return source.billing() ? request : request.forCheckOnly();
    }
}

package io.nimbill.usage.reading;

import io.nimbill.usage.Defect;
import io.nimbill.usage.DimensionFiles;
import io.nimbill.usage.PartFile;
import io.nimbill.usage.ReadDelivery;
import io.nimbill.usage.ReadRequest;
import io.nimbill.usage.ReadResult;
import io.nimbill.usage.ReadingFailed;
import io.nimbill.usage.Slice;
import io.nimbill.usage.VendorFileReader;
import io.nimbill.usage.VendorFormat;
import io.nimbill.work.Saying;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/**
 * The reader: text parts are scanned and grouped in Java, Parquet parts and all that follows by an embedded DuckDB. Has
 * no state; each read opens an engine of its own.
 */
public final class DuckDbFileReader implements VendorFileReader {
    /** In an export of actual costs, usage covered by a reservation or plan costs nothing and nothing is unused. */
    private static final String AMORTISED = """
      SELECT count(*) FROM daily JOIN d_charge ON d_charge.n = daily.charge
      WHERE vendor_charge_type IN ('UnusedReservation', 'UnusedSavingsPlan')
        OR kind = 'COMMITTED_USAGE' AND billed_cost <> 0""";

    private static final String LIST_TO_DERIVE =
            "SELECT count(*) FROM daily WHERE list_cost IS NULL AND (list_unit_price IS NOT NULL OR credit_percent IS NOT NULL)";

    @Override
    public ReadResult read(ReadRequest request, LongConsumer progress) {
        Set<Path> readable = request.parts().stream()
                .map(part -> part.path().toAbsolutePath().getParent())
                .collect(Collectors.toSet());
        try (Engine engine = Engine.open(
                request.workDirectory().toAbsolutePath(),
                readable,
                request.memoryLimitBytes() - GroupTable.share(request.memoryLimitBytes()),
                request.threads())) {
            return read(request, engine, progress);
        } catch (SQLException | IOException e) {
            throw new ReadingFailed("reading " + request.parts().get(0).name() + " failed: " + e.getMessage(), e);
        }
    }

    private static ReadResult read(ReadRequest request, Engine engine, LongConsumer progress)
            throws SQLException, IOException {
        DefectList defects = new DefectList();
        List<Part> parts = new PartOpening(engine, request.workDirectory().toAbsolutePath(), defects)
                .open(absolute(request.parts()));
        if (!defects.isEmpty()) {
            return defects.refuse(request.format());
        }
        Optional<VendorFormat> format = format(request, parts, defects);
        if (format.isEmpty()) {
            return defects.refuse(request.format());
        }
        Plan plan = Plan.of(Formats.mapping(format.get()), request);
        HeaderCheck.check(plan, parts, defects);
        Grouping grouping = new Grouping(plan, engine, defects, progress);
        if (defects.isEmpty()) {
            grouping.group(parts);
        } else {
            grouping.look(parts);
        }
        return defects.isEmpty() ? daily(plan, parts, engine, grouping) : defects.refuse(format.get());
    }

    private static List<PartFile> absolute(List<PartFile> parts) {
        return parts.stream()
                .map(part -> new PartFile(
                        part.name(),
                        part.path().toAbsolutePath(),
                        part.expectedBytes(),
                        part.expectedSha256(),
                        part.expectedRows()))
                .toList();
    }

    private static Optional<VendorFormat> format(ReadRequest request, List<Part> parts, DefectList defects) {
        Set<VendorFormat> found = new HashSet<>();
        for (Part part : parts) {
            Optional<VendorFormat> format = Formats.recognise(part.header());
            if (format.isPresent()) {
                found.add(format.get());
            } else {
                defects.add(new Defect(
                        part.file().name(),
                        1,
                        "",
                        Formats.whyUnknown(part.header()),
                        Saying.of("remedy.known-files", Formats.known())));
            }
        }
        boolean other = request.format() != null && found.stream().anyMatch(format -> format != request.format());
        if (found.size() > 1 || other) {
            defects.add(Defect.ofFile(
                    parts.get(0).file().name(),
                    other
                            ? Saying.of("defect.other-format", found, request.format())
                            : Saying.of("defect.several-formats", found),
                    Saying.of("remedy.one-format")));
        }
        return defects.isEmpty() ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private static ReadResult daily(Plan plan, List<Part> parts, Engine engine, Grouping grouping)
            throws SQLException, IOException {
        DefectList defects = new DefectList();
        String file = parts.get(0).file().name();
        DailyExport export =
                new DailyExport(engine, plan.request().workDirectory().toAbsolutePath());
        try {
            export.prepare(plan, grouping);
        } catch (SQLException e) {
            EngineFault.rethrowIfMachine(e);
            defects.add(Defect.ofFile(
                    file, Saying.of("defect.not-addable", EngineFault.firstLine(e)), Saying.of("remedy.ask-vendor")));
            return defects.refuse(plan.mapping().format());
        }
        engine.texts("SELECT DISTINCT currency FROM daily", code -> {
            if (!Currencies.isCurrent(code)) {
                defects.add(Defect.ofFile(
                        file,
                        Saying.of("defect.not-a-currency", ValueCheck.shown(code)),
                        Saying.of("remedy.state-currency")));
            }
        });
        boolean amortised = plan.mapping().format() == VendorFormat.AZURE_EXPORT && engine.number(AMORTISED) > 0;
        if (amortised && !plan.request().checkOnly()) {
            defects.add(Defect.ofFile(file, Saying.of("defect.amortised"), Saying.of("remedy.actual-costs")));
        }
        return defects.isEmpty()
                ? export(plan, parts, export, engine, amortised)
                : defects.refuse(plan.mapping().format());
    }

    private static ReadResult export(Plan plan, List<Part> parts, DailyExport export, Engine engine, boolean amortised)
            throws SQLException, IOException {
        DimensionFiles dimensions = export.dimensions();
        SliceWalk walk = new SliceWalk(dimensions, plan.request().threads());
        List<Slice> slices = new ArrayList<>();
        long vendorRows = 0;
        boolean derived = engine.number(LIST_TO_DERIVE) > 0;
        for (DailyExport.RawSlice raw : export.slices()) {
            export.rows(raw);
            if (derived) {
                DerivedListCost.complete(raw.rows());
            }
            Slice slice = walk.walk(raw);
            slices.add(slice);
            vendorRows += slice.vendorRows();
        }
        VendorFormat format = plan.mapping().format();
        String version = Formats.version(format, parts.get(0).header());
        return new ReadDelivery(format, version, amortised, slices, dimensions, vendorRows);
    }
}

package io.nimbill.invoice.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongFunction;
import javax.xml.stream.XMLStreamException;

/** Writes the files of one day of one channel, document by document. */
final class DayFiles {

    private final Path root;
    private final Path folder;
    private final ExportChannel channel;
    private final LocalDate day;

    /** @param root the export directory */
    DayFiles(Path root, ExportChannel channel, LocalDate day) {
        this.root = root;
        this.folder = root.resolve("DailyInvoiceStream").resolve("target").resolve(channel.folder());
        this.channel = channel;
        this.day = day;
    }

    /**
     * Writes all files, the manifest last.
     *
     * @throws IOException also when a link in the export directory leads out of it
     */
    void write(List<Long> members, LongFunction<ExportedDocuments.Exported> documents)
            throws IOException, XMLStreamException {
        Files.createDirectories(folder);
        if (!folder.toRealPath().startsWith(root.toRealPath())) {
            throw new IOException(folder + " leads out of the export directory");
        }
        ExportTotals totals = new ExportTotals();
        try (ExportFile invoices = file("invoices", "csv");
                ExportFile lines = file("invoice-lines", "csv");
                ExportFile xml = file("invoices", "xml")) {
            writeDocuments(members, documents, totals, new Streams(invoices, lines, xml));
            List<ExportFile.Published> published = List.of(invoices.publish(), lines.publish(), xml.publish());
            try (ExportFile manifest = file("manifest", "json")) {
                manifest.stream().write(ExportManifest.of(channel, day, totals, published));
                manifest.publish();
            }
        }
    }

    private record Streams(ExportFile invoices, ExportFile lines, ExportFile xml) {}

    private void writeDocuments(
            List<Long> members,
            LongFunction<ExportedDocuments.Exported> documents,
            ExportTotals totals,
            Streams streams)
            throws XMLStreamException {
        XmlExport xml = new XmlExport(streams.xml().stream(), channel, day);
        try (CsvExport csv = new CsvExport(streams.invoices().stream(), streams.lines().stream())) {
            for (long member : members) {
                ExportedDocuments.Exported exported = documents.apply(member);
                csv.write(exported);
                xml.write(exported);
                totals.count(exported.document().content());
            }
        }
        xml.finish();
    }

    private ExportFile file(String name, String extension) throws IOException {
        return new ExportFile(folder.resolve(name + "-" + day + "." + extension));
    }
}

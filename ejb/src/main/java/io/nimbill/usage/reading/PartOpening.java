package io.nimbill.usage.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.nimbill.usage.Defect;
import io.nimbill.usage.PartFile;
import io.nimbill.work.Saying;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

/** Opens parts: what they are packed in, whether they are what the manifest said, which columns they have. */
final class PartOpening {
    private static final Saying AGAIN = Saying.of("remedy.fetch-or-deliver");

    /** A report has hundreds of columns, with all its tags; what has thousands only costs time. */
    private static final int MOST_COLUMNS = 3_000;

    private final Engine engine;
    private final Path work;
    private final DefectList defects;

    PartOpening(Engine engine, Path work, DefectList defects) {
        this.engine = engine;
        this.work = work;
        this.defects = defects;
    }

    /** Opens all parts; those that cannot be opened are missing from the answer and have a defect. */
    List<Part> open(List<PartFile> files) throws IOException, SQLException {
        List<Part> parts = new ArrayList<>();
        for (PartFile file : files) {
            open(file, parts.size()).ifPresent(parts::add);
        }
        return parts;
    }

    private Optional<Part> open(PartFile file, int number) throws IOException, SQLException {
        if (!Files.isRegularFile(file.path())) {
            return refuse(file, Saying.of("defect.file-missing"), AGAIN);
        }
        long bytes = Files.size(file.path());
        if (file.expectedBytes() != null && file.expectedBytes() != bytes) {
            return refuse(file, Saying.of("defect.bytes-differ", bytes, file.expectedBytes()), AGAIN);
        }
        if (file.expectedSha256() != null && !file.expectedSha256().equalsIgnoreCase(Sha256.of(file.path()))) {
            return refuse(file, Saying.of("defect.hash-differs"), AGAIN);
        }
        Container.Finding finding = Container.of(file.name(), file.path());
        finding.defect().ifPresent(defects::add);
        if (finding.defect().isPresent()) {
            return Optional.empty();
        }
        return switch (finding.container()) {
            case PARQUET -> parquet(file);
            case JSON, JSON_GZIP -> json(file, finding.container(), number);
            case TEXT, TEXT_GZIP -> text(file, finding.container());
        };
    }

    private Optional<Part> text(PartFile file, Container container) throws IOException {
        try (InputStream in = container.open(file.path());
                CsvReader<CsvRecord> records =
                        CsvReader.builder().detectBomHeader(true).ofCsvRecord(Utf8.strict(in))) {
            Iterator<CsvRecord> rows = records.iterator();
            if (!rows.hasNext()) {
                return refuse(file, Saying.of("defect.no-header"), Saying.of("remedy.deliver-again"));
            }
            return withHeader(file, container, file.path(), rows.next().getFields(), false);
        } catch (UncheckedIOException e) {
            return damaged(file, e.getCause());
        } catch (CsvParseException e) {
            return refuse(file, Saying.of("defect.header-unreadable", e.getMessage()), Saying.of("remedy.first-line"));
        } catch (IOException e) {
            return damaged(file, e);
        }
    }

    private Optional<Part> damaged(PartFile file, IOException e) throws IOException {
        if (e instanceof CharacterCodingException) {
            return refuse(file, Saying.of("defect.not-utf-8"), Saying.of("remedy.save-utf-8"));
        }
        if (e instanceof EOFException || e instanceof ZipException || e instanceof GuardedStream.TooLarge) {
            return refuse(file, Saying.of("defect.gzip-damaged", e.getMessage()), AGAIN);
        }
        throw e;
    }

    private Optional<Part> json(PartFile file, Container container, int number) throws IOException {
        Path csv = work.resolve("items-" + number + ".csv");
        try {
            List<String> names = JsonItems.toCsv(() -> Utf8.strict(container.open(file.path())), csv);
            return withHeader(file, container, csv, names, true);
        } catch (JsonText.Broken e) {
            defects.add(new Defect(file.name(), e.line(), "", Saying.of("defect.not-json", e.getMessage()), AGAIN));
            return Optional.empty();
        } catch (IOException e) {
            return damaged(file, e);
        }
    }

    private Optional<Part> parquet(PartFile file) throws SQLException {
        List<String> names = new ArrayList<>();
        try {
            engine.texts(
                    "SELECT column_name FROM (DESCRIBE SELECT * FROM read_parquet("
                            + Engine.literal(file.path().toString()) + "))",
                    names::add);
        } catch (SQLException e) {
            EngineFault.rethrowIfMachine(e);
            return refuse(file, Saying.of("defect.parquet-unreadable", EngineFault.firstLine(e)), AGAIN);
        }
        return withHeader(file, Container.PARQUET, file.path(), names, false);
    }

    private Optional<Part> withHeader(
            PartFile file, Container container, Path data, List<String> names, boolean lineColumn) {
        if (names.size() > MOST_COLUMNS) {
            return refuse(
                    file,
                    Saying.of("defect.too-many-columns", names.size(), MOST_COLUMNS),
                    Saying.of("remedy.deliver-cost-file"));
        }
        Header header = new Header(names);
        for (String name : header.repeated()) {
            defects.add(new Defect(
                    file.name(), 1, name, Saying.of("defect.column-twice"), Saying.of("remedy.each-column-once")));
        }
        return header.repeated().isEmpty()
                ? Optional.of(new Part(file, container, data, header, lineColumn))
                : Optional.empty();
    }

    private Optional<Part> refuse(PartFile file, Saying message, Saying remedy) {
        defects.add(Defect.ofFile(file.name(), message, remedy));
        return Optional.empty();
    }
}

package io.nimbill.usage.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The vendors' sample files beside the project, and their control sums. */
final class Samples {
    private static final Path SHARED = Path.of(System.getProperty("nimbill.shared", "../../shared"));

    private Samples() {}

    /** A sample; skips the test by name when the samples are not there, unless nothing may be skipped. */
    static Path file(String name) {
        Path file = SHARED.resolve("data").resolve(name);
        if (Boolean.getBoolean("nimbill.require.all")) {
            assertThat(file).exists();
        }
        assumeTrue(Files.exists(file), "the sample files are not there: " + file);
        return file;
    }

    /** A line of totals.csv. */
    record Total(String groupColumn, String group, String column, BigDecimal sum) {}

    /** The control sums of a sample. */
    static List<Total> totals(String name) {
        List<Total> totals = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file("totals.csv"))) {
            for (NamedCsvRecord record : records) {
                if (record.getField("file").equals(name)) {
                    totals.add(new Total(
                            record.getField("group_column"),
                            record.getField("group_value"),
                            record.getField("column"),
                            new BigDecimal(record.getField("sum"))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return totals;
    }
}

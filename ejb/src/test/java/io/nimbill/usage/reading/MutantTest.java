package io.nimbill.usage.reading;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.nimbill.usage.PartFile;
import io.nimbill.usage.ReadRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages a report at random. Each mutant is either refused with a place, or its sums are those that an independent CSV
 * reader and {@link BigDecimal} arrive at; no other outcome is possible.
 */
class MutantTest {
    private static final int MUTANTS = 1500;
    private static final long SEED = 4711;
    private static final byte[] NASTY = "\",\n\r\t\0-+.eE09$ \u00e4".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    Path folder;

    @Test
    void a_mutant_is_refused_with_a_place_or_read_exactly() throws IOException {
        byte[] report = report().getBytes(StandardCharsets.UTF_8);
        int header = new String(report, StandardCharsets.UTF_8).indexOf('\n') + 1;
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < MUTANTS; i++) {
            byte[] mutant = mutate(report.clone(), header, random);
            refused += survives(mutant, "mutant " + i + " of seed " + SEED) ? 0 : 1;
        }
        assertThat(refused).isBetween(MUTANTS / 10, MUTANTS * 9 / 10);
    }

    /** Whether it was read; then its sums are compared. */
    private boolean survives(byte[] mutant, String name) throws IOException {
        Path file = Files.write(folder.resolve("mutant.csv"), mutant);
        ReadRequest request = ReadRequest.of(List.of(PartFile.of(file)), folder).withLimits(1 << 20, 1);
        Plan plan = Plan.of(AwsMappings.curLegacy(), request);
        DefectList defects = new DefectList();
        Header header = new Header(header(file));
        TextGrouping grouping = new TextGrouping(plan, defects, rows -> {});
        grouping.group(new Part(PartFile.of(file), Container.TEXT, file, header, false), 0);
        if (!defects.isEmpty()) {
            assertThat(defects.refuse(null).defects()).as(name).allSatisfy(defect -> assertThat(defect.line())
                    .isPositive());
            return false;
        }
        if (new String(mutant, StandardCharsets.ISO_8859_1).matches("(?s).*\\r(?!\\n).*")) {
            return true; // the other reader ends a record at a lone carriage return, ours takes it as text
        }
        assertThat(sumOfGroups(grouping.files(), plan)).as(name).isEqualByComparingTo(sumOfRecords(file, header));
        return true;
    }

    private static List<String> header(Path file) throws IOException {
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(file)) {
            return records.iterator().next().getFields();
        }
    }

    private static BigDecimal sumOfGroups(List<Path> groups, Plan plan) throws IOException {
        long position = plan.rowFields().stream()
                .filter(field -> field.transform() != RowField.Transform.SUM)
                .count();
        BigDecimal sum = BigDecimal.ZERO;
        for (Path group : groups) {
            try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(group)) {
                for (CsvRecord record : records) {
                    sum = sum.add(new BigDecimal(record.getField((int) position)));
                }
            }
        }
        return sum;
    }

    private static BigDecimal sumOfRecords(Path file, Header header) throws IOException {
        int position = header.position(List.of("lineItem/UnblendedCost"));
        BigDecimal sum = BigDecimal.ZERO;
        try (CsvReader<CsvRecord> records =
                CsvReader.builder().skipEmptyLines(true).ofCsvRecord(file)) {
            for (CsvRecord record : records) {
                if (record.getStartingLineNumber() > 1) {
                    sum = sum.add(new BigDecimal(record.getField(position)));
                }
            }
        }
        return sum;
    }

    private static byte[] mutate(byte[] report, int from, Random random) {
        int changes = 1 + random.nextInt(3);
        byte[] mutant = report;
        for (int i = 0; i < changes; i++) {
            int at = from + random.nextInt(mutant.length - from);
            switch (random.nextInt(4)) {
                case 0 -> mutant[at] = NASTY[random.nextInt(NASTY.length)];
                case 1 -> mutant = cut(mutant, at, Math.min(mutant.length, at + 1 + random.nextInt(20)));
                case 2 -> mutant = insert(mutant, at, NASTY[random.nextInt(NASTY.length)]);
                default -> mutant[at] ^= (byte) (1 << random.nextInt(8));
            }
        }
        return mutant;
    }

    private static byte[] cut(byte[] bytes, int start, int end) {
        byte[] rest = new byte[bytes.length - (end - start)];
        System.arraycopy(bytes, 0, rest, 0, start);
        System.arraycopy(bytes, end, rest, start, bytes.length - end);
        return rest;
    }

    private static byte[] insert(byte[] bytes, int at, byte value) {
        byte[] more = new byte[bytes.length + 1];
        System.arraycopy(bytes, 0, more, 0, at);
        more[at] = value;
        System.arraycopy(bytes, at, more, at + 1, bytes.length - at);
        return more;
    }

    private static String report() {
        CurFixture report = CurFixture.report();
        List<String> costs =
                new ArrayList<>(List.of("0.1", "-3.25", "1E-7", "12345678901.5", "0.000000000000000000000000001"));
        for (int i = 0; i < 12; i++) {
            report.line(
                    "00000000001" + i % 3,
                    "2026-10-0" + (1 + i % 5) + "T0" + i % 10 + ":00:00Z",
                    costs.get(i % 5),
                    "lineItem/ResourceId",
                    i % 4 == 0 ? "a \"quoted\", text" : "i-" + i,
                    "product/ProductName",
                    "Speicher für alle");
        }
        return report.csv();
    }
}

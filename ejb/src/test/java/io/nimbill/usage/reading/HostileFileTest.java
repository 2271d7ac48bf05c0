package io.nimbill.usage.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.usage.Defect;
import io.nimbill.usage.PartFile;
import io.nimbill.usage.ReadDelivery;
import io.nimbill.usage.ReadRequest;
import io.nimbill.usage.ReadResult;
import io.nimbill.usage.RefusedDelivery;
import io.nimbill.usage.VendorFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Damaged, mislabelled and hostile files: refused as a whole with a reason, or read exactly. */
class HostileFileTest {
    private static final String A = "000000000011";

    @TempDir
    Path folder;

    @Test
    void an_empty_file_is_refused() throws IOException {
        assertThat(defect(new byte[0]).message()).contains("empty");
        assertThat(defect(gzip(new byte[0])).message()).contains("holds nothing");
    }

    @Test
    void a_gzip_file_cut_short_is_refused_wherever_it_was_cut() throws IOException {
        byte[] whole = gzip(report(20_000).csv());
        for (int keep : new int[] {12, whole.length / 2, whole.length - 4}) {
            assertThat(defect(Arrays.copyOf(whole, keep)).message())
                    .as("kept %d bytes", keep)
                    .contains("gzip");
        }
    }

    @Test
    void several_gzip_members_are_read_as_one_text() throws IOException {
        String csv = report(3).csv();
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        members.write(gzip(csv.substring(0, 100).getBytes(StandardCharsets.UTF_8)));
        members.write(gzip(csv.substring(100).getBytes(StandardCharsets.UTF_8)));

        assertThat(read(members.toByteArray()).vendorRows()).isEqualTo(3);
    }

    @Test
    @DisplayName("A26: zip in place of a text, gzip within gzip")
    void an_archive_in_place_of_a_text_is_refused() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("../report.csv"));
            out.write(report(1).csv().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(defect(zip.toByteArray()).message()).contains("zip archive");
        assertThat(defect(gzip(zip.toByteArray())).message()).contains("within the gzip");
        assertThat(defect(gzip(gzip(report(1).csv()))).message()).contains("within the gzip");
    }

    @Test
    @DisplayName("A26: a gz bomb")
    void a_bomb_is_refused_before_it_is_inflated() throws IOException {
        byte[] line = (report(1).csv().split("\n")[1] + "\n").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bomb)) {
            out.write((report(0).csv()).getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 600_000; i++) {
                out.write(line);
            }
        }
        assertThat(defect(bomb.toByteArray()).message()).contains("times its size");
    }

    @Test
    void other_encodings_are_refused() throws IOException {
        String csv = report(1).csv();
        assertThat(defect(("\ufeff" + csv).getBytes(StandardCharsets.UTF_16LE)).message())
                .contains("UTF-16");
        assertThat(defect(("\ufeff" + csv).getBytes(StandardCharsets.UTF_16BE)).message())
                .contains("UTF-16");
        byte[] latin = csv.replace("Elastic", "Él\u00e4stic").getBytes(Charset.forName("windows-1252"));
        assertThat(defect(latin).message()).contains("not UTF-8");
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_are_taken() throws IOException {
        assertThat(read(("\ufeff" + report(2).csv()).getBytes(StandardCharsets.UTF_8))
                        .vendorRows())
                .isEqualTo(2);
        assertThat(read(report(2).csv().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))
                        .vendorRows())
                .isEqualTo(2);
        assertThat(read(report(2).csv().replaceFirst("\n", "\r\n").getBytes(StandardCharsets.UTF_8))
                        .vendorRows())
                .isEqualTo(2);
        assertThat(read(report(2).csv().stripTrailing().getBytes(StandardCharsets.UTF_8))
                        .vendorRows())
                .isEqualTo(2);
    }

    @Test
    void nul_bytes_are_refused() throws IOException {
        assertThat(defect(report(1).csv().replace("AmazonEC2", "Amazon\0EC2").getBytes(StandardCharsets.UTF_8))
                        .message())
                .contains("NUL");
        String far = report(300).csv() + report(1).csv().split("\n")[1].replace("AmazonEC2", "Amazon\0EC2") + "\n";
        assertThat(defect(far.getBytes(StandardCharsets.UTF_8)))
                .satisfies(defect -> assertThat(defect.message()).contains("NUL"))
                .satisfies(defect -> assertThat(defect.line()).isEqualTo(302));
    }

    @Test
    void a_header_column_that_is_missing_or_twice_is_named() throws IOException {
        String missing = report(1).without("lineItem/UnblendedCost").csv();
        String twice = report(1).csv().replaceFirst("product/sku", "product/ProductName");

        assertThat(defect(missing.getBytes(StandardCharsets.UTF_8)))
                .satisfies(defect -> assertThat(defect.column()).isEqualTo("lineItem/UnblendedCost"))
                .satisfies(defect -> assertThat(defect.line()).isEqualTo(1));
        assertThat(defect(twice.getBytes(StandardCharsets.UTF_8)))
                .satisfies(defect -> assertThat(defect.column()).isEqualTo("product/ProductName"))
                .satisfies(defect -> assertThat(defect.message()).contains("more than once"));
    }

    @Test
    @DisplayName("A26: a head of 10,000 columns is refused before any line is read")
    void a_header_of_thousands_of_columns_is_refused() throws IOException {
        String csv = report(1).csv();
        StringBuilder wide = new StringBuilder(csv.substring(0, csv.indexOf('\n')));
        for (int i = 0; i < 10_000; i++) {
            wide.append(",x/").append(i);
        }
        String file = wide + csv.substring(csv.indexOf('\n'));

        assertThat(defect(file.getBytes(StandardCharsets.UTF_8)).message()).contains("at most 3000");
    }

    @Test
    @DisplayName("A25: a spreadsheet or XML with entities in place of a text")
    void xml_with_entities_is_no_report_and_is_never_parsed() throws IOException {
        String xml = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";

        assertThat(defect(xml.getBytes(StandardCharsets.UTF_8)).toString()).doesNotContain("root:");
    }

    @Test
    void a_header_in_other_case_or_with_unknown_columns_is_taken() throws IOException {
        String csv = report(1).csv();
        String header = csv.substring(0, csv.indexOf('\n'));
        String upper = csv.replace(header, header.toUpperCase(java.util.Locale.ROOT));
        String extra = csv.replace(header, header + ",x/new").replaceAll("\n(.+)\n", "\n$1,value\n");

        assertThat(read(upper.getBytes(StandardCharsets.UTF_8)).vendorRows()).isEqualTo(1);
        assertThat(read(extra.getBytes(StandardCharsets.UTF_8)).vendorRows()).isEqualTo(1);
    }

    @Test
    void semicolons_are_named_as_the_reason() throws IOException {
        assertThat(defect(report(1).csv().replace(',', ';').getBytes(StandardCharsets.UTF_8))
                        .message())
                .contains("semicolons");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lineItem/UnblendedCost | 1e400 | digits before the point",
                "lineItem/UnblendedCost | NaN | no plain number",
                "lineItem/UnblendedCost | 0.1234567890123456789012345678 | more than 27 decimals",
                "lineItem/UnblendedCost | 123456789012 | more than 11 digits",
                "lineItem/UnblendedCost | '1,5' | no plain number",
                "lineItem/UnblendedCost | 1_000 | no plain number",
                "lineItem/UnblendedCost | ' 1' | no plain number",
                "lineItem/UnblendedCost | '' | empty",
                "lineItem/UsageAmount | 0.1234567890123456789012 | more than 21 decimals",
                "lineItem/CurrencyCode | XXX | ISO 4217",
                "lineItem/CurrencyCode | DEM | ISO 4217",
                "lineItem/CurrencyCode | '' | empty",
                "lineItem/UsageStartDate | 10/1/2026 | no time",
                "lineItem/UsageStartDate | '' | empty",
                "lineItem/LineItemType | '' | empty",
                "bill/BillingPeriodStartDate | 2026-09-01T00:00:00Z | belongs to the billing period from 2026-09-01"
            })
    void a_bad_value_is_named_with_line_and_column(String column, String value, String reason) throws IOException {
        CurFixture report =
                report(4).line(A, "2026-10-02T00:00:00Z", "1", column, value).line(A, "2026-10-02", "1");
        Path file = report.write(folder.resolve("report.csv"));

        RefusedDelivery refused = (RefusedDelivery) new DuckDbFileReader()
                .read(ReadRequest.of(List.of(PartFile.of(file)), folder)
                        .withStatedPeriods(List.of(LocalDate.of(2026, 10, 1))));

        assertThat(refused.total()).isEqualTo(1);
        assertThat(refused.format()).isEqualTo(VendorFormat.AWS_CUR);
        assertThat(refused.defects())
                .singleElement()
                .satisfies(defect -> assertThat(defect.line()).isEqualTo(6))
                .satisfies(defect -> assertThat(defect.column()).isEqualTo(column))
                .satisfies(defect -> assertThat(defect.message()).contains(reason))
                .satisfies(defect -> assertThat(defect.remedy()).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lineItem/UnblendedCost | -0", "lineItem/UnblendedCost | -12.5", "lineItem/UnblendedCost | 1E-27",
                "lineItem/UsageAccountId | 000000000000", "lineItem/UsageAccountId | ''",
                        "lineItem/UsageAccountId | 1.23E+11"
            })
    void an_odd_value_that_breaks_no_rule_is_taken_as_it_is(String column, String value) throws IOException {
        byte[] csv = report(1)
                .line(A, "2026-10-02T00:00:00Z", "1", column, value)
                .csv()
                .getBytes(StandardCharsets.UTF_8);

        ReadDelivery delivery = read(csv);

        assertThat(delivery.vendorRows()).isEqualTo(2);
        if (column.endsWith("UsageAccountId")) {
            assertThat(delivery.dimensions().all(io.nimbill.usage.Dimension.ACCOUNT))
                    .anySatisfy(account -> assertThat(account.get(0)).isEqualTo(value));
        }
    }

    @Test
    void rows_with_fewer_or_more_fields_and_open_quotes_are_refused() throws IOException {
        String csv = report(2).csv();
        int cut = csv.lastIndexOf(',', csv.indexOf('\n', csv.indexOf('\n') + 1));
        String fewer = csv.substring(0, cut) + csv.substring(csv.indexOf('\n', cut));
        String more = csv.substring(0, cut) + ",x" + csv.substring(cut);
        String open = csv + "\"" + csv.split("\n")[1] + "\n";

        assertThat(defect(fewer.getBytes(StandardCharsets.UTF_8)))
                .satisfies(defect -> assertThat(defect.line()).isEqualTo(2))
                .satisfies(defect -> assertThat(defect.message()).contains("28 fields"));
        assertThat(defect(more.getBytes(StandardCharsets.UTF_8)).message()).contains("30 fields");
        assertThat(defect(open.getBytes(StandardCharsets.UTF_8)).line()).isEqualTo(4);
    }

    @Test
    void a_thousand_defects_are_shown_and_all_are_counted() throws IOException {
        CurFixture report = CurFixture.report();
        for (int i = 0; i < 1500; i++) {
            report.line(A, "2026-10-01T00:00:00Z", "$1");
        }
        RefusedDelivery refused = (RefusedDelivery) result(report.csv().getBytes(StandardCharsets.UTF_8));

        assertThat(refused.total()).isEqualTo(1500);
        assertThat(refused.defects()).hasSize(RefusedDelivery.SHOWN);
    }

    @Test
    void a_part_that_is_not_what_was_stated_is_refused() throws IOException {
        Path file = report(1).write(folder.resolve("report.csv"));
        PartFile shorter = new PartFile("report.csv", file, 5L, null, null);
        PartFile other = new PartFile("report.csv", file, null, "00", null);
        PartFile rows = new PartFile("report.csv", file, null, null, 2L);
        PartFile gone = PartFile.of(folder.resolve("gone.csv"));

        assertThat(defect(shorter).message()).contains("the manifest says 5");
        assertThat(defect(other).message()).contains("SHA-256");
        assertThat(defect(rows).message()).contains("1 rows").contains("2");
        assertThat(defect(gone).message()).contains("missing");
    }

    @Test
    void files_of_two_formats_are_no_delivery() throws IOException {
        Path cur = report(1).write(folder.resolve("report.csv"));
        Path focus = Samples.file("focus/focus-1.3-consolidated-multi-provider.csv");

        RefusedDelivery refused = (RefusedDelivery)
                new DuckDbFileReader().read(ReadRequest.of(List.of(PartFile.of(cur), PartFile.of(focus)), folder));

        assertThat(refused.defects()).singleElement().satisfies(defect -> assertThat(defect.message())
                .contains("AWS_CUR")
                .contains("FOCUS"));
    }

    private static CurFixture report(int lines) {
        CurFixture report = CurFixture.report();
        for (int i = 0; i < lines; i++) {
            report.line(A, "2026-10-01T00:00:00Z", "0." + i + "7" + i * 31L);
        }
        return report;
    }

    private static byte[] gzip(String text) throws IOException {
        return gzip(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private ReadResult result(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("report.csv.gz"), bytes);
        return new DuckDbFileReader()
                .read(ReadRequest.of(List.of(PartFile.of(file)), Files.createTempDirectory(folder, "work")));
    }

    private ReadDelivery read(byte[] bytes) throws IOException {
        ReadResult result = result(bytes);
        assertThat(result).isInstanceOf(ReadDelivery.class);
        return (ReadDelivery) result;
    }

    private Defect defect(byte[] bytes) throws IOException {
        return first(result(bytes));
    }

    private Defect defect(PartFile part) {
        return first(new DuckDbFileReader().read(ReadRequest.of(List.of(part), folder)));
    }

    private static Defect first(ReadResult result) {
        assertThat(result).isInstanceOf(RefusedDelivery.class);
        return ((RefusedDelivery) result).defects().get(0);
    }
}

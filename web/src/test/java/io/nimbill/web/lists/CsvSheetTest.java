package io.nimbill.web.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSheetTest {

    private record Row(String name, BigDecimal amount, LocalDate day, Instant at, Long count) {}

    private final StringWriter file = new StringWriter();
    private final CsvSheet sheet = new CsvSheet(file, key -> "head of " + key);
    private final CsvColumns<Row> columns = new CsvColumns<Row>()
            .text("name", Row::name)
            .number("amount", Row::amount)
            .day("day", Row::day)
            .moment("at", Row::at)
            .count("count", Row::count);

    @Test
    void a_file_begins_with_its_head_even_without_rows() {
        sheet.all(columns, List.of());

        assertThat(file).hasToString("head of name,head of amount,head of day,head of at,head of count\r\n");
    }

    @Test
    void numbers_have_a_dot_and_every_digit_and_days_are_iso() {
        sheet.all(
                columns,
                List.of(new Row(
                        "Kundin AG",
                        new BigDecimal("-1234567.000000000000000001"),
                        LocalDate.of(2026, 11, 2),
                        Instant.parse("2026-11-03T04:05:06Z"),
                        12345L)));

        assertThat(lastLine()).isEqualTo("Kundin AG,-1234567.000000000000000001,2026-11-02,2026-11-03T04:05:06Z,12345");
    }

    @Test
    void what_is_missing_is_empty() {
        sheet.all(columns, List.of(new Row(null, null, null, null, null)));

        assertThat(lastLine()).isEqualTo(",,,,");
    }

    @ParameterizedTest
    @CsvSource({"1E+3, 1000.00", "0E-18, 0.00", "12.5000, 12.50", "-0.10, -0.10"})
    void amounts_have_two_decimals_at_least_and_no_exponent(BigDecimal amount, String written) {
        sheet.all(columns, List.of(new Row("", amount, null, null, null)));

        assertThat(lastLine()).isEqualTo("," + written + ",,,");
    }

    @ParameterizedTest
    @DisplayName("A20: formula cells in lists")
    @ValueSource(
            strings = {
                "=1+1",
                "+49 30",
                "-cmd|' /C calc'!A0",
                "@SUM(A1)",
                "\t=1",
                "  =1",
                "\r=1",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(A1)"
            })
    void a_text_that_a_spreadsheet_would_calculate_is_made_harmless(String text) {
        sheet.all(columns, List.of(new Row(text, null, null, null, null)));

        assertThat(file.toString().split("\r\n", 2)[1]).matches("(?s)\"?'.*").contains(text.strip());
    }

    @Test
    @DisplayName("A20: where the list is split at semicolons, by a tab or at a line end inside a text")
    void a_formula_is_harmless_in_a_cell_that_another_separator_begins() {
        sheet.all(
                columns, List.of(new Row("Shop;=cmd|' /C calc'!A0\t@x\n+y", new BigDecimal("-1.5"), null, null, null)));

        assertThat(file.toString().split("\r\n", 2)[1].split("[;\t\n]")).noneMatch(cell -> cell.matches("\"*[=+@].*"));
        assertThat(file.toString()).as("a negative amount stays a number").endsWith(",-1.50,,,\r\n");
    }

    @Test
    void commas_quotes_and_line_ends_are_quoted() {
        sheet.all(columns, List.of(new Row("Müller, \"Söhne\"\nGmbH", null, null, null, null)));

        assertThat(file.toString()).endsWith("\"Müller, \"\"Söhne\"\"\nGmbH\",,,,\r\n");
    }

    private String lastLine() {
        String[] lines = file.toString().split("\r\n");
        return lines[lines.length - 1];
    }
}

package io.nimbill.web.lists;

import io.nimbill.work.SpreadsheetText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The columns of a file, in order. Numbers have a dot and every digit, days and times are ISO 8601 in UTC, what is
 * missing is empty. A text that a spreadsheet would take for a formula is made harmless ({@link SpreadsheetText}); a number
 * never is.
 */
final class CsvColumns<T> {

    private record Column<T>(String key, Function<T, String> cell) {}

    private final List<Column<T>> columns = new ArrayList<>();

    /** A text; {@code key} is that of its head. */
    CsvColumns<T> text(String key, Function<T, String> value) {
        columns.add(new Column<>(key, row -> SpreadsheetText.of(value.apply(row))));
        return this;
    }

    /** An amount, a quantity or a percentage. */
    CsvColumns<T> number(String key, Function<T, BigDecimal> value) {
        columns.add(new Column<>(key, row -> plain(value.apply(row))));
        return this;
    }

    CsvColumns<T> count(String key, Function<T, Long> value) {
        columns.add(new Column<>(key, row -> written(value.apply(row))));
        return this;
    }

    CsvColumns<T> day(String key, Function<T, LocalDate> value) {
        columns.add(new Column<>(key, row -> written(value.apply(row))));
        return this;
    }

    CsvColumns<T> moment(String key, Function<T, Instant> value) {
        columns.add(new Column<>(key, row -> written(value.apply(row))));
        return this;
    }

    List<String> heads(Function<String, String> words) {
        return columns.stream().map(column -> words.apply(column.key())).toList();
    }

    List<String> cells(T row) {
        return columns.stream().map(column -> column.cell().apply(row)).toList();
    }

    private static String plain(BigDecimal number) {
        if (number == null) {
            return "";
        }
        BigDecimal bare = number.stripTrailingZeros();
        return (bare.scale() < 2 ? bare.setScale(2) : bare).toPlainString();
    }

    private static String written(Object value) {
        return value == null ? "" : value.toString();
    }
}

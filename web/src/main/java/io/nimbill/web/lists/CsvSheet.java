package io.nimbill.web.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A file being written: its head first, with the first row or at the end. RFC 4180, lines end in CR LF. */
final class CsvSheet {

    private final Writer out;
    private final Function<String, String> words;

    /**
     * A sheet.
     *
     * @param words finds the text under a key, for the heads of columns
     */
    CsvSheet(Writer out, Function<String, String> words) {
        this.out = out;
        this.words = words;
    }

    /** Writes the head now and a line for every row that is handed over. */
    <T> Consumer<T> begin(CsvColumns<T> columns) {
        line(columns.heads(words));
        return row -> line(columns.cells(row));
    }

    <T> void all(CsvColumns<T> columns, List<T> rows) {
        rows.forEach(begin(columns));
    }

    private void line(List<String> cells) {
        try {
            out.write(cells.stream().map(CsvSheet::quoted).collect(Collectors.joining(",", "", "\r\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String cell) {
        boolean needed =
                cell.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r');
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}

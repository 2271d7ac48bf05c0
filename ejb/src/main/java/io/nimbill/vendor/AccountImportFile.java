package io.nimbill.vendor;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.nimbill.work.Refusal;
import io.nimbill.work.SpreadsheetText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The file in which cloud accounts are imported: CSV by RFC 4180 with a head. {@code vendor_account} and {@code account} have
 * to be there; {@code kind}, {@code tenant}, {@code name}, {@code client} and {@code from} may be missing or empty.
 */
final class AccountImportFile {

    static final int MOST_LINES = 5_000;

    private static final int MOST_LETTERS = 2_000_000;
    private static final int MOST_COLUMNS = 100;
    private static final String[] HEAD = {"vendor_account", "kind", "account", "tenant", "name", "client", "from"};

    /** A line as it is written; what is missing is empty. */
    record Line(
            long number,
            String vendorAccount,
            String kind,
            String account,
            String tenant,
            String name,
            String client,
            String from) {}

    private AccountImportFile() {}

    /**
     * Reads a file.
     *
     * @throws Refusal {@code malformed}, {@code too-large}, {@code empty} with the field {@code file}
     */
    static List<Line> read(String text) {
        if (text == null || text.isBlank()) {
            throw new Refusal("empty", "file", "The file has no line.");
        }
        if (text.length() > MOST_LETTERS) {
            throw tooLarge();
        }
        String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
        char separator = bare.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(bare)) {
            List<Line> lines = new ArrayList<>();
            for (NamedCsvRecord row : reader) {
                requireHead(row);
                lines.add(line(row));
                if (lines.size() > MOST_LINES) {
                    throw tooLarge();
                }
            }
            if (lines.isEmpty()) {
                throw new Refusal("empty", "file", "The file has no line.");
            }
            return lines;
        } catch (CsvParseException e) {
            throw new Refusal("malformed", "file", "This is no CSV: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that says nothing but these lines, for people to go through in a spreadsheet: names come from outside. */
    static String written(List<Line> lines) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEAD);
            lines.forEach(line -> csv.writeRecord(
                    line.vendorAccount(),
                    line.kind(),
                    line.account(),
                    line.tenant(),
                    SpreadsheetText.of(line.name()),
                    SpreadsheetText.of(line.client()),
                    line.from()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void requireHead(NamedCsvRecord row) {
        if (row.getHeader().size() > MOST_COLUMNS) {
            throw new Refusal("malformed", "file", "The head has more than " + MOST_COLUMNS + " columns.");
        }
        for (String column : List.of("vendor_account", "account")) {
            if (!row.getHeader().contains(column)) {
                throw new Refusal("malformed", "file", "The head has no column " + column + ".");
            }
        }
    }

    private static Line line(NamedCsvRecord row) {
        return new Line(
                row.getStartingLineNumber(),
                cell(row, "vendor_account"),
                cell(row, "kind"),
                cell(row, "account"),
                cell(row, "tenant"),
                cell(row, "name"),
                cell(row, "client"),
                cell(row, "from"));
    }

    private static String cell(NamedCsvRecord row, String column) {
        return SpreadsheetText.backFrom(row.findField(column).orElse("").strip());
    }

    private static Refusal tooLarge() {
        return new Refusal("too-large", "file", "At most " + MOST_LINES + " lines can be imported at once.");
    }
}

package io.nimbill.usage.reading;

import io.nimbill.usage.ByteOutput;
import io.nimbill.usage.reading.RowField.Transform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Groups on their way from the scanner to the engine: a CSV file without header, keys first, then names, sums and the
 * number of rows and the ordinal of the first. Texts are quoted, nothing stands for null.
 */
final class GroupFile {
    private static final int LONG_TEXT = 255;
    private static final int NARROW = 18;

    private final List<RowField> keys;
    private final List<RowField> names;
    private final List<RowField> sums;
    private final Plan plan;
    private final Map<Integer, byte[]> days = new HashMap<>();
    private final DecimalDigits digits = new DecimalDigits();
    private final int[] wholeDigits;
    private final int[] decimals;
    private long longestRow;

    GroupFile(Plan plan) {
        this.plan = plan;
        keys = plan.rowFields().stream().filter(RowField::isKey).toList();
        names = fields(plan, Transform.ANY);
        sums = fields(plan, Transform.SUM);
        wholeDigits = new int[sums.size()];
        decimals = new int[sums.size()];
    }

    private static List<RowField> fields(Plan plan, Transform transform) {
        return plan.rowFields().stream()
                .filter(field -> field.transform() == transform)
                .toList();
    }

    int measures() {
        return sums.size();
    }

    /** The statement that loads the files as table {@code groups}. */
    String load(List<Path> files) {
        List<String> columns = new ArrayList<>();
        keys.forEach(field -> columns.add("'" + field.name() + "': '" + keyType(field) + "'"));
        names.forEach(field -> columns.add("'" + field.name() + "': 'VARCHAR'"));
        for (int i = 0; i < sums.size(); i++) {
            columns.add("'" + sums.get(i).name() + "': '" + sumType(i) + "'");
        }
        columns.add("'vendor_rows': 'BIGINT'");
        columns.add("'first_ordinal': 'BIGINT'");
        return "SELECT * FROM read_csv("
                + Engine.list(files.stream().map(Path::toString).toList())
                + ", auto_detect = false, header = false, delim = ',', quote = '\"', escape = '\"', nullstr = '',"
                + " allow_quoted_nulls = false," + CsvChunks.forRowsOf(longestRow) + ", columns = {"
                + columns.stream().collect(Collectors.joining(", ")) + "})";
    }

    private static String keyType(RowField field) {
        return switch (field.transform()) {
            case DAY, END_DAY, LAST_DAY -> "DATE";
            case NEGATIVE -> "INTEGER";
            default -> "VARCHAR";
        };
    }

    /** Numbers of 64 bits are several times faster to cast and write than those of 128: taken when all sums fit. */
    private String sumType(int sum) {
        return wholeDigits[sum] + decimals[sum] <= NARROW
                ? "DECIMAL(" + NARROW + "," + decimals[sum] + ")"
                : "DECIMAL(38," + scale(sums.get(sum)) + ")";
    }

    private int scale(RowField field) {
        return plan.column(field.columns().get(0)).form() == ValueForm.COST ? 27 : 21;
    }

    void write(GroupTable table, Path target) throws IOException {
        try (ByteOutput out = new ByteOutput(Files.newOutputStream(target))) {
            for (int group = 0; group < table.size(); group++) {
                long start = out.written();
                writeGroup(out, table, group);
                longestRow = Math.max(longestRow, out.written() - start);
            }
        }
    }

    private void writeGroup(ByteOutput out, GroupTable table, int group) throws IOException {
        byte[] bytes = table.arena();
        int at = table.offset(group);
        for (RowField field : keys) {
            switch (field.transform()) {
                case DAY, END_DAY, LAST_DAY -> {
                    out.put(day(number(bytes, at)));
                    at += 4;
                }
                case NEGATIVE -> out.put('0' + bytes[at++]);
                default -> at = writeText(out, bytes, at);
            }
            out.put(',');
        }
        for (int i = 0; i < names.size(); i++) {
            at = writeText(out, bytes, at);
            out.put(',');
        }
        for (int i = 0; i < sums.size(); i++) {
            if (table.has(group, i)) {
                writeSum(out, table, group, i);
            }
            out.put(',');
        }
        out.number(table.rows(group));
        out.put(',');
        out.number(table.ordinal(group));
        out.put('\n');
    }

    private void writeSum(ByteOutput out, GroupTable table, int group, int sum) throws IOException {
        digits.write(table.high(group, sum), table.low(group, sum), scale(sums.get(sum)));
        out.put(digits.text(), digits.start(), digits.end());
        wholeDigits[sum] = Math.max(wholeDigits[sum], digits.wholeDigits());
        decimals[sum] = Math.max(decimals[sum], digits.decimals());
    }

    private byte[] day(int day) {
        return days.computeIfAbsent(
                day, number -> LocalDate.ofEpochDay(number).toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** Writes a text with its length before it; position after it. */
    private static int writeText(ByteOutput out, byte[] bytes, int at) throws IOException {
        int length = bytes[at] & 0xff;
        int start = at + 1;
        if (length == LONG_TEXT) {
            length = number(bytes, start);
            start += 4;
        }
        int end = start + length;
        out.put('"');
        int from = start;
        for (int i = start; i < end; i++) {
            if (bytes[i] == '"') {
                out.put(bytes, from, i + 1);
                from = i;
            }
        }
        out.put(bytes, from, end);
        out.put('"');
        return end;
    }

    private static int number(byte[] bytes, int at) {
        return bytes[at] << 24 | (bytes[at + 1] & 0xff) << 16 | (bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff;
    }
}

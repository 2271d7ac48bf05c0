package io.nimbill.usage.reading;

import io.nimbill.usage.VendorFormat;
import io.nimbill.usage.reading.RowField.Transform;
import io.nimbill.usage.reading.SourceColumn.Need;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reduces the rows of one part to keys and sums in a {@link GroupTable}. A row it cannot take is left out and explained
 * by a {@link RowCheck}; after the first such row nothing is added any more, only looked at.
 */
final class RowReducer {
    private static final int NO_DAY = Integer.MIN_VALUE;
    private static final int LONG_TEXT = 255;
    private static final int REMEMBERED_TEXTS = 10_000;

    private final Plan plan;
    private final Part part;
    private final GroupTable table;
    private final DefectList defects;
    private final RowCheck check;
    /** One for each column, so that a text that several fields need is read once. */
    private final Map<String, TimeText> times = new HashMap<>();

    private final Step[] steps;
    private final int fields;
    private final boolean nullWords;
    private final DecimalText costs = new DecimalText(27);
    private final DecimalText quantities = new DecimalText(21);
    private final long[] highs;
    private final long[] lows;
    private final boolean[] filled;
    private byte[] key = new byte[1024];
    private int keyLength;
    private byte[] plain = new byte[256];
    private long ordinal;

    /** A row field bound to the positions of the part's columns. */
    private static final class Step {
        final RowField field;
        final int[] positions;
        final SourceColumn[] columns;
        final TimeText[] times;
        final byte[] fallback;
        final Set<String> verified = new HashSet<>();
        final Map<String, byte[]> tags = new HashMap<>();
        byte[] lastVerified = new byte[0];
        int measure = -1;

        Step(RowField field, int[] positions, SourceColumn[] columns, TimeText[] times, byte[] fallback) {
            this.field = field;
            this.positions = positions;
            this.columns = columns;
            this.fallback = fallback;
            this.times = times;
        }
    }

    RowReducer(Plan plan, Part part, GroupTable table, long rowsBefore, DefectList defects) {
        this.plan = plan;
        this.part = part;
        this.table = table;
        this.defects = defects;
        this.ordinal = rowsBefore;
        this.check = new RowCheck(plan, part, defects);
        this.fields = part.header().names().size();
        this.nullWords = plan.mapping().format() == VendorFormat.FOCUS;
        this.steps = plan.rowFields().stream().map(this::step).toArray(Step[]::new);
        int measures = 0;
        for (Step step : steps) {
            step.measure = step.field.transform() == Transform.SUM ? measures++ : -1;
        }
        highs = new long[measures];
        lows = new long[measures];
        filled = new boolean[measures];
    }

    private Step step(RowField field) {
        SourceColumn[] columns = field.columns().stream().map(plan::column).toArray(SourceColumn[]::new);
        int[] positions = Arrays.stream(columns)
                .mapToInt(column -> part.header().position(column.headers()))
                .toArray();
        String currency = plan.request().fallbackCurrency();
        boolean fallback = currency != null && columns[0].form() == ValueForm.CURRENCY;
        TimeText[] readers = Arrays.stream(columns)
                .map(column -> times.computeIfAbsent(
                        column.name(), name -> new TimeText(column.form() == ValueForm.MICROSOFT_TIME)))
                .toArray(TimeText[]::new);
        return new Step(
                field,
                positions,
                columns,
                readers,
                fallback ? currency.getBytes(StandardCharsets.US_ASCII) : new byte[0]);
    }

    /** Takes one row. */
    void take(RecordScanner row) {
        ordinal++;
        if (!reduce(row)) {
            check.explain(row);
        } else if (defects.isEmpty()) {
            add(row);
        }
    }

    private void add(RecordScanner row) {
        int found = table.group(key, keyLength);
        int group = found;
        if (found < 0) {
            group = -1 - found;
            table.firstSeen(group, ordinal);
            for (Step step : steps) {
                if (step.field.transform() == Transform.ANY) {
                    appendName(row, step.positions[0]);
                }
            }
        }
        table.addRow(group);
        for (int i = 0; i < filled.length; i++) {
            if (filled[i] && !table.add(group, i, highs[i], lows[i])) {
                throw new ArithmeticException("a sum has more than 38 digits");
            }
        }
    }

    private void appendName(RecordScanner row, int position) {
        keyLength = 0;
        if (position < 0 || isEmpty(row, position)) {
            putText(key, 0, 0);
        } else {
            putField(row, position);
        }
        table.append(key, 0, keyLength);
    }

    /** Makes the key and the numbers of a row; false when something is wrong with it. */
    private boolean reduce(RecordScanner row) {
        if (row.count() != fields || row.mayHoldNul() && holdsNul(row) || row.mayHoldHigh() && !isUtf8(row)) {
            return false;
        }
        keyLength = 0;
        boolean good = true;
        for (Step step : steps) {
            good &= switch (step.field.transform()) {
                case TEXT -> text(row, step);
                case DAY -> day(row, step, 0);
                case LAST_DAY -> day(row, step, 1);
                case END_DAY -> endDay(row, step);
                case NEGATIVE -> negative(row, step);
                case JSON_TAG -> tag(row, step);
                case SUM -> number(row, step);
                case ANY -> true;
            };
        }
        return good;
    }

    private boolean text(RecordScanner row, Step step) {
        int which = firstFilled(row, step);
        if (which < 0) {
            putText(step.fallback, 0, step.fallback.length);
            return step.columns[0].need() != Need.FILLED || step.fallback.length > 0;
        }
        putField(row, step.positions[which]);
        return step.columns[which].form() == ValueForm.TEXT || isVerified(row, step, which);
    }

    /** Checks values of few kinds: each one once. */
    private boolean isVerified(RecordScanner row, Step step, int which) {
        int position = step.positions[which];
        if (Arrays.equals(
                row.data(), row.start(position), row.end(position), step.lastVerified, 0, step.lastVerified.length)) {
            return true;
        }
        String value = row.text(position);
        if (!step.verified.contains(value)) {
            SourceColumn column = step.columns[which];
            if (ValueCheck.check(column.form(), value).isPresent() || !isStatedPeriod(column, value)) {
                return false;
            }
            step.verified.add(value);
        }
        step.lastVerified = Arrays.copyOfRange(row.data(), row.start(position), row.end(position));
        return true;
    }

    private boolean isStatedPeriod(SourceColumn column, String value) {
        List<LocalDate> stated = plan.request().statedPeriods();
        return stated.isEmpty()
                || !column.name().equals(plan.mapping().periodColumn())
                || ValueCheck.microsoftDay(value).filter(stated::contains).isPresent();
    }

    private boolean day(RecordScanner row, Step step, int plus) {
        int which = firstFilled(row, step);
        if (which < 0) {
            putDay(plus == 1 ? 0 : NO_DAY);
            return plus == 1;
        }
        long seconds = seconds(row, step, which);
        putDay(seconds == TimeText.NONE ? NO_DAY : (int) Math.floorDiv(seconds, TimeText.DAY) + plus);
        return seconds != TimeText.NONE;
    }

    private boolean endDay(RecordScanner row, Step step) {
        if (isEmpty(row, step.positions[0])) {
            return false;
        }
        long start = seconds(row, step, 0);
        long end = step.positions[1] < 0 || isEmpty(row, step.positions[1]) ? start : seconds(row, step, 1);
        if (start == TimeText.NONE || end == TimeText.NONE) {
            return false;
        }
        putDay((int) Math.floorDiv(end <= start ? start : end - 1, TimeText.DAY) + 1);
        return true;
    }

    private long seconds(RecordScanner row, Step step, int which) {
        int position = step.positions[which];
        return step.times[which].seconds(row.data(), row.start(position), row.end(position));
    }

    private boolean negative(RecordScanner row, Step step) {
        int which = firstFilled(row, step);
        boolean good = which < 0 || parse(row, step, which);
        boolean below = good && which >= 0 && decimals(step, which).high() < 0;
        ensure(1);
        key[keyLength++] = (byte) (below ? 1 : 0);
        return good;
    }

    private boolean number(RecordScanner row, Step step) {
        int which = firstFilled(row, step);
        filled[step.measure] = which >= 0;
        if (which < 0) {
            return step.columns[0].need() != Need.FILLED;
        }
        boolean good = parse(row, step, which);
        highs[step.measure] = decimals(step, which).high();
        lows[step.measure] = decimals(step, which).low();
        return good && (which == 0 || step.columns[0].need() != Need.FILLED);
    }

    private boolean parse(RecordScanner row, Step step, int which) {
        int position = step.positions[which];
        return decimals(step, which).parse(row.data(), row.start(position), row.end(position));
    }

    private DecimalText decimals(Step step, int which) {
        return step.columns[which].form() == ValueForm.COST ? costs : quantities;
    }

    private boolean tag(RecordScanner row, Step step) {
        int position = step.positions[0];
        if (position < 0 || isEmpty(row, position)) {
            putText(key, 0, 0);
            return true;
        }
        String json = row.text(position);
        byte[] value = step.tags.get(json);
        if (value == null) {
            value = JsonTags.value(json, step.field.argument()).getBytes(StandardCharsets.UTF_8);
            if (step.tags.size() >= REMEMBERED_TEXTS) {
                step.tags.clear();
            }
            step.tags.put(json, value);
        }
        putText(value, 0, value.length);
        return true;
    }

    private int firstFilled(RecordScanner row, Step step) {
        for (int i = 0; i < step.positions.length; i++) {
            if (step.positions[i] >= 0 && !isEmpty(row, step.positions[i])) {
                return i;
            }
        }
        return -1;
    }

    private boolean isEmpty(RecordScanner row, int position) {
        int start = row.start(position);
        int length = row.end(position) - start;
        return length == 0 || nullWords && length == 4 && isNullWord(row.data(), start);
    }

    private static boolean isNullWord(byte[] data, int at) {
        return data[at] == 'N' && data[at + 1] == 'U' && data[at + 2] == 'L' && data[at + 3] == 'L'
                || data[at] == 'n' && data[at + 1] == 'u' && data[at + 2] == 'l' && data[at + 3] == 'l';
    }

    private void putField(RecordScanner row, int position) {
        if (!row.isEscaped(position)) {
            putText(row.data(), row.start(position), row.end(position));
            return;
        }
        int length = 0;
        int end = row.end(position);
        plain = plain.length < end - row.start(position) ? new byte[end - row.start(position)] : plain;
        for (int i = row.start(position); i < end; i++) {
            plain[length++] = row.data()[i];
            i += row.data()[i] == '"' ? 1 : 0;
        }
        putText(plain, 0, length);
    }

    /** Length and bytes; long texts have four bytes of length after a mark. */
    private void putText(byte[] bytes, int start, int end) {
        int length = end - start;
        ensure(length + 5);
        if (length < LONG_TEXT) {
            key[keyLength++] = (byte) length;
        } else {
            key[keyLength++] = (byte) LONG_TEXT;
            putInt(length);
        }
        System.arraycopy(bytes, start, key, keyLength, length);
        keyLength += length;
    }

    private void putDay(int day) {
        ensure(4);
        putInt(day);
    }

    private void putInt(int value) {
        key[keyLength++] = (byte) (value >>> 24);
        key[keyLength++] = (byte) (value >>> 16);
        key[keyLength++] = (byte) (value >>> 8);
        key[keyLength++] = (byte) value;
    }

    private void ensure(int more) {
        if (keyLength + more > key.length) {
            key = Arrays.copyOf(key, Math.max(key.length * 2, keyLength + more));
        }
    }

    private static boolean holdsNul(RecordScanner row) {
        for (int i = row.recordStart(); i < row.recordEnd(); i++) {
            if (row.data()[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUtf8(RecordScanner row) {
        return Utf8.isValid(row.data(), row.recordStart(), row.recordEnd());
    }
}

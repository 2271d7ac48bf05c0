package io.nimbill.usage.reading;

import io.nimbill.usage.AccountContent;
import io.nimbill.usage.ControlTotals;
import io.nimbill.usage.DailyColumn;
import io.nimbill.usage.DailyRowFile;
import io.nimbill.usage.Measures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Walks through the rows of whole accounts: content hash and place of each, sums, first and last day. Rows and offsets
 * count from the beginning of the range.
 */
final class RangeWalk {
    private static final DailyColumn[] TEXTS = columns(column -> column.dimension() != null);
    private static final DailyColumn[] VALUES =
            columns(column -> column.dimension() == null && column != DailyColumn.FIRST_ORDINAL);
    private static final int NOTE = 2;
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_ROW = 1 << 12;

    private final DimensionTexts texts;
    private final List<AccountContent> accounts = new ArrayList<>();
    private final TreeMap<ControlTotals.Key, Measures> byAccount = new TreeMap<>();
    private final TreeMap<ControlTotals.Key, Measures> byType = new TreeMap<>();
    private final MessageDigest digest = Sha256.digest();
    private final byte[] content = new byte[BUFFER];
    private final int[] present = new int[TEXTS.length];
    private int contentEnd;
    private Sums[] byCharge;
    private int account = -1;
    private long firstRow;
    private long rows;
    private long offset;
    private long blockStart;
    private long invoicedRows;
    private byte[] currency = new byte[0];
    private byte[] day = new byte[0];
    private LocalDate firstDay;
    private LocalDate lastDay;

    RangeWalk(DimensionTexts texts) {
        this.texts = texts;
        this.byCharge = new Sums[texts.charges()];
    }

    private static DailyColumn[] columns(Predicate<DailyColumn> wanted) {
        return Stream.of(DailyColumn.values()).filter(wanted).toArray(DailyColumn[]::new);
    }

    /** Walks from one place of the file to another; both are beginnings of accounts. */
    RangeWalk walk(Path file, long from, long to) throws IOException {
        try (DailyRowFile row = DailyRowFile.open(file, from, to)) {
            while (row.next()) {
                take(row);
            }
        }
        closeBlock();
        return this;
    }

    private void take(DailyRowFile row) {
        int next = row.ordinal(DailyColumn.ACCOUNT);
        if (next != account) {
            if (next < account) {
                throw new IllegalStateException("the daily rows are not in the order of their accounts");
            }
            closeBlock();
            account = next;
            Arrays.fill(present, -1);
            firstRow = rows + 1;
            blockStart = offset;
        }
        if (!row.is(DailyColumn.CURRENCY, currency)) {
            closeSums();
            currency = row.text(DailyColumn.CURRENCY).getBytes(StandardCharsets.UTF_8);
        }
        if (!row.is(DailyColumn.USAGE_DAY, day)) {
            takeDay(row.text(DailyColumn.USAGE_DAY));
        }
        feed(row);
        int charge = row.ordinal(DailyColumn.CHARGE);
        byCharge[charge] = byCharge[charge] == null ? new Sums() : byCharge[charge];
        byCharge[charge].add(row);
        invoicedRows += texts.isInvoiced(row.ordinal(DailyColumn.INVOICE)) ? 1 : 0;
        rows++;
        offset += row.bytes();
    }

    private void takeDay(String text) {
        day = text.getBytes(StandardCharsets.UTF_8);
        LocalDate date = LocalDate.parse(text);
        firstDay = firstDay == null || date.isBefore(firstDay) ? date : firstDay;
        lastDay = lastDay == null || date.isAfter(lastDay) ? date : lastDay;
    }

    /**
     * Of the texts only those that are not the ones of the row before, with a note of which these are: rows of an account
     * differ in few of them, and every text costs 32 bytes to hash.
     */
    private void feed(DailyRowFile row) {
        if (contentEnd > BUFFER - LONGEST_ROW) {
            flush();
        }
        int note = contentEnd;
        contentEnd += NOTE;
        int changed = 0;
        for (int i = 0; i < TEXTS.length; i++) {
            int ordinal = row.ordinal(TEXTS[i]);
            if (ordinal != present[i]) {
                present[i] = ordinal;
                changed |= 1 << i;
                byte[] value = texts.digest(TEXTS[i].dimension(), ordinal);
                System.arraycopy(value, 0, content, contentEnd, value.length);
                contentEnd += value.length;
            }
        }
        content[note] = (byte) (changed >> 8);
        content[note + 1] = (byte) changed;
        for (DailyColumn column : VALUES) {
            contentEnd = row.copy(column, content, contentEnd);
            content[contentEnd++] = '\t';
        }
    }

    private void flush() {
        digest.update(content, 0, contentEnd);
        contentEnd = 0;
    }

    private void closeBlock() {
        if (account < 0) {
            return;
        }
        closeSums();
        flush();
        accounts.add(new AccountContent(
                account,
                firstRow,
                rows + 1 - firstRow,
                blockStart,
                offset - blockStart,
                HexFormat.of().formatHex(digest.digest())));
    }

    private void closeSums() {
        String code = new String(currency, StandardCharsets.UTF_8);
        for (int charge = 0; charge < byCharge.length; charge++) {
            if (byCharge[charge] != null) {
                Measures measures = byCharge[charge].measures();
                byAccount.merge(new ControlTotals.Key(code, texts.subAccount(account)), measures, Measures::plus);
                byType.merge(new ControlTotals.Key(code, texts.chargeType(charge)), measures, Measures::plus);
                byCharge[charge] = null;
            }
        }
    }

    /** Adds what another walk found in the range behind this one. */
    void append(RangeWalk next) {
        for (AccountContent block : next.accounts) {
            accounts.add(new AccountContent(
                    block.accountOrdinal(),
                    rows + block.firstRowNo(),
                    block.rowCount(),
                    offset + block.byteOffset(),
                    block.byteLength(),
                    block.contentHash()));
        }
        next.byAccount.forEach((key, measures) -> byAccount.merge(key, measures, Measures::plus));
        next.byType.forEach((key, measures) -> byType.merge(key, measures, Measures::plus));
        rows += next.rows;
        offset += next.offset;
        invoicedRows += next.invoicedRows;
        if (next.firstDay != null) {
            firstDay = firstDay == null || next.firstDay.isBefore(firstDay) ? next.firstDay : firstDay;
            lastDay = lastDay == null || next.lastDay.isAfter(lastDay) ? next.lastDay : lastDay;
        }
    }

    List<AccountContent> accounts() {
        return accounts;
    }

    ControlTotals totals() {
        TreeMap<String, Measures> whole = new TreeMap<>();
        byType.forEach((key, measures) -> whole.merge(key.currency(), measures, Measures::plus));
        return new ControlTotals(whole, byType, byAccount);
    }

    long rows() {
        return rows;
    }

    long invoicedRows() {
        return invoicedRows;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    LocalDate lastDay() {
        return lastDay;
    }
}

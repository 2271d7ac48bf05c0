package io.nimbill.usage.reading;

import io.nimbill.usage.AccountContent;
import io.nimbill.usage.ControlTotals;
import io.nimbill.usage.DailyColumn;
import io.nimbill.usage.DailyRowFile;
import io.nimbill.usage.Dimension;
import io.nimbill.usage.DimensionFiles;
import io.nimbill.usage.Measures;
import io.nimbill.usage.Slice;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Walks once through the rows of a slice: control totals, content hash of each account, first and last day. */
final class SliceWalk {
    private static final DailyColumn[] COLUMNS = DailyColumn.values();

    private final DimensionFiles dimensions;
    private final Map<Dimension, byte[][]> digests = new EnumMap<>(Dimension.class);
    private final List<String> subAccounts = new ArrayList<>();
    private final List<String> chargeTypes = new ArrayList<>();
    private final List<Boolean> invoiced = new ArrayList<>();

    SliceWalk(DimensionFiles dimensions) {
        this.dimensions = dimensions;
        for (Dimension dimension : Dimension.values()) {
            digests.put(dimension, digests(dimension));
        }
        int word = Dimension.CHARGE.keyFields().indexOf("vendor_charge_type");
        dimensions.forEach(Dimension.ACCOUNT, (n, fields) -> subAccounts.add(fields.get(0)));
        dimensions.forEach(Dimension.CHARGE, (n, fields) -> chargeTypes.add(fields.get(word)));
        dimensions.forEach(
                Dimension.INVOICE, (n, fields) -> invoiced.add(!fields.get(0).isEmpty()));
    }

    private byte[][] digests(Dimension dimension) {
        byte[][] values = new byte[dimensions.count(dimension)][];
        MessageDigest digest = Sha256.digest();
        int keys = dimension.keyFields().size();
        dimensions.forEach(
                dimension,
                (ordinal, fields) -> values[ordinal] = digest.digest(
                        String.join("\u001f", fields.subList(0, keys)).getBytes(StandardCharsets.UTF_8)));
        return values;
    }

    /** What the walk has gathered so far. */
    private static final class State {
        final List<AccountContent> accounts = new ArrayList<>();
        final Map<ControlTotals.Key, Sums> byAccount = new HashMap<>();
        final Map<ControlTotals.Key, Sums> byType = new HashMap<>();
        final MessageDigest digest = Sha256.digest();
        int account = -1;
        long firstRow = 1;
        long rows;
        long vendorRows;
        long offset;
        long blockStart;
        long invoicedRows;
        String firstDay;
        String lastDay;

        void closeBlock() {
            if (account >= 0) {
                accounts.add(new AccountContent(
                        account,
                        firstRow,
                        rows + 1 - firstRow,
                        blockStart,
                        offset - blockStart,
                        HexFormat.of().formatHex(digest.digest())));
            }
        }
    }

    Slice walk(DailyExport.RawSlice raw) throws IOException {
        State state = new State();
        try (DailyRowFile row = DailyRowFile.open(raw.rows())) {
            while (row.next()) {
                take(state, row);
            }
        }
        state.closeBlock();
        return new Slice(
                raw.provider(),
                raw.billingAccountId(),
                raw.billingAccountName(),
                raw.start(),
                raw.end(),
                raw.rows(),
                state.rows,
                state.vendorRows,
                state.accounts,
                totals(state),
                day(state.firstDay),
                day(state.lastDay),
                finality(state));
    }

    private void take(State state, DailyRowFile row) {
        int account = row.ordinal(DailyColumn.ACCOUNT);
        if (account != state.account) {
            state.closeBlock();
            state.account = account;
            state.firstRow = state.rows + 1;
            state.blockStart = state.offset;
        }
        for (DailyColumn column : COLUMNS) {
            feed(state.digest, row, column);
        }
        String day = row.text(DailyColumn.USAGE_DAY);
        state.firstDay = state.firstDay == null || day.compareTo(state.firstDay) < 0 ? day : state.firstDay;
        state.lastDay = state.lastDay == null || day.compareTo(state.lastDay) > 0 ? day : state.lastDay;
        addUp(state, row, account);
        state.rows++;
        state.offset += row.bytes();
    }

    private void feed(MessageDigest digest, DailyRowFile row, DailyColumn column) {
        if (column.dimension() != null) {
            digest.update(digests.get(column.dimension())[row.ordinal(column)]);
        } else {
            row.feed(column, digest);
            digest.update((byte) '\t');
        }
    }

    private void addUp(State state, DailyRowFile row, int account) {
        BigDecimal[] values = Sums.values(row);
        long vendorRows = row.number(DailyColumn.VENDOR_ROWS);
        String currency = row.text(DailyColumn.CURRENCY);
        String type = chargeTypes.get(row.ordinal(DailyColumn.CHARGE));
        state.byAccount
                .computeIfAbsent(new ControlTotals.Key(currency, subAccounts.get(account)), key -> new Sums())
                .add(values, vendorRows);
        state.byType
                .computeIfAbsent(new ControlTotals.Key(currency, type), key -> new Sums())
                .add(values, vendorRows);
        state.vendorRows += vendorRows;
        state.invoicedRows += invoiced.get(row.ordinal(DailyColumn.INVOICE)) ? 1 : 0;
    }

    private static ControlTotals totals(State state) {
        TreeMap<String, Measures> whole = new TreeMap<>();
        TreeMap<ControlTotals.Key, Measures> byType = new TreeMap<>();
        TreeMap<ControlTotals.Key, Measures> byAccount = new TreeMap<>();
        state.byType.forEach((key, sums) -> {
            byType.put(key, sums.measures());
            whole.merge(key.currency(), sums.measures(), Measures::plus);
        });
        state.byAccount.forEach((key, sums) -> byAccount.put(key, sums.measures()));
        return new ControlTotals(whole, byType, byAccount);
    }

    private static Slice.Finality finality(State state) {
        if (state.rows > 0 && state.invoicedRows == state.rows) {
            return Slice.Finality.FINAL;
        }
        return state.invoicedRows > 0 ? Slice.Finality.PARTLY : Slice.Finality.OPEN;
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}

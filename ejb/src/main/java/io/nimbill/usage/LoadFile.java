package io.nimbill.usage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongBiFunction;

/**
 * Writes a slice for {@code LOAD DATA LOCAL INFILE}: tab-separated, {@code \N} for null, ids for ordinals, sorted by
 * account id and row number. Streams; needs memory for the accounts and the short texts only.
 */
public final class LoadFile {
    private static final byte[] NULL = {'\\', 'N'};

    private final List<LoadColumn> columns;
    private final ToLongBiFunction<Dimension, Integer> ids;
    private final Map<LoadColumn, byte[][]> texts = new java.util.HashMap<>();
    private final Map<Dimension, DailyColumn> ordinalColumns = new EnumMap<>(Dimension.class);

    /**
     * A writer for the slices of one delivery.
     *
     * @param delivery whose dimensions the rows point into
     * @param ids database id of a dimension's ordinal
     * @param columns columns of the file, in order
     */
    public LoadFile(ReadDelivery delivery, ToLongBiFunction<Dimension, Integer> ids, List<LoadColumn> columns) {
        this.ids = ids;
        this.columns = List.copyOf(columns);
        for (DailyColumn column : DailyColumn.values()) {
            if (column.dimension() != null) {
                ordinalColumns.put(column.dimension(), column);
            }
        }
        for (LoadColumn column : columns) {
            if (column instanceof LoadColumn.Constant constant) {
                texts.put(column, new byte[][] {constant.text().getBytes(StandardCharsets.UTF_8)});
            } else if (column instanceof LoadColumn.Field field) {
                texts.put(column, fieldTexts(delivery.dimensions(), field));
            }
        }
    }

    private static byte[][] fieldTexts(DimensionFiles dimensions, LoadColumn.Field field) {
        int position = field.dimension().keyFields().indexOf(field.field());
        if (position < 0) {
            throw new IllegalArgumentException(field.dimension() + " has no key field " + field.field());
        }
        byte[][] values = new byte[dimensions.count(field.dimension())][];
        dimensions.forEach(
                field.dimension(),
                (ordinal, fields) -> values[ordinal] = fields.get(position).getBytes(StandardCharsets.UTF_8));
        return values;
    }

    /**
     * Writes one slice.
     *
     * @param slice the slice
     * @param target file to create
     * @return rows written
     * @throws IOException when reading or writing fails
     */
    public long write(Slice slice, Path target) throws IOException {
        List<AccountContent> blocks = new ArrayList<>(slice.accounts());
        blocks.sort(Comparator.<AccountContent>comparingLong(block -> accountId(block))
                .thenComparingLong(AccountContent::firstRowNo));
        long rows = 0;
        long account = Long.MIN_VALUE;
        long rowNo = 0;
        try (ByteOutput out = new ByteOutput(Files.newOutputStream(target))) {
            for (AccountContent block : blocks) {
                rowNo = accountId(block) == account ? rowNo : 0;
                account = accountId(block);
                try (DailyRowFile row = DailyRowFile.open(slice.rows(), block)) {
                    while (row.next()) {
                        writeRow(out, row, ++rowNo);
                        rows++;
                    }
                }
            }
        }
        return rows;
    }

    private long accountId(AccountContent block) {
        return ids.applyAsLong(Dimension.ACCOUNT, block.accountOrdinal());
    }

    private void writeRow(ByteOutput out, DailyRowFile row, long rowNo) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                out.put('\t');
            }
            LoadColumn column = columns.get(i);
            if (column instanceof LoadColumn.Id id) {
                out.number(ids.applyAsLong(id.dimension(), row.ordinal(ordinalColumns.get(id.dimension()))));
            } else if (column instanceof LoadColumn.Word word) {
                out.number(word.ids()[row.ordinal(ordinalColumns.get(word.dimension()))]);
            } else if (column instanceof LoadColumn.Field field) {
                out.put(texts.get(column)[row.ordinal(ordinalColumns.get(field.dimension()))]);
            } else if (column instanceof LoadColumn.Value value) {
                writeValue(out, row, value.column());
            } else if (column instanceof LoadColumn.RowNo) {
                out.number(rowNo);
            } else {
                out.put(texts.get(column)[0]);
            }
        }
        out.put('\n');
    }

    private static void writeValue(ByteOutput out, DailyRowFile row, DailyColumn column) throws IOException {
        if (row.isNull(column)) {
            out.put(NULL);
            return;
        }
        int start = row.start(column);
        boolean decimal = column.ordinal() >= DailyColumn.LINE_RATE.ordinal();
        int end = decimal ? Decimals.significantEnd(row.lineBytes(), start, row.end(column)) : row.end(column);
        out.put(row.lineBytes(), start, end);
    }
}

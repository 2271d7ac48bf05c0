package io.nimbill.usage.reading;

import io.nimbill.usage.DailyColumn;
import io.nimbill.usage.DailyRowFile;
import io.nimbill.usage.DimensionFiles;
import io.nimbill.usage.Slice;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Walks once through the rows of a slice: control totals, content hash of each account, first and last day. */
final class SliceWalk {
    private static final long SMALLEST_RANGE = 1 << 20;

    private final DimensionTexts texts;
    private final int threads;

    SliceWalk(DimensionFiles dimensions, int threads) {
        this.texts = new DimensionTexts(dimensions);
        this.threads = threads;
    }

    Slice walk(DailyExport.RawSlice raw) throws IOException {
        RangeWalk whole = walk(raw.rows());
        return new Slice(
                raw.provider(),
                raw.billingAccountId(),
                raw.billingAccountName(),
                raw.start(),
                raw.end(),
                raw.rows(),
                whole.rows(),
                whole.totals().whole().values().stream()
                        .mapToLong(measures -> measures.vendorRows())
                        .sum(),
                whole.accounts(),
                whole.totals(),
                whole.firstDay(),
                whole.lastDay(),
                finality(whole));
    }

    /** The ranges are independent, because the content of each account is hashed by itself. */
    private RangeWalk walk(Path file) throws IOException {
        List<Long> places = places(file);
        List<FutureTask<RangeWalk>> ranges = new ArrayList<>();
        for (int i = 1; i < places.size() - 1; i++) {
            long from = places.get(i);
            long to = places.get(i + 1);
            FutureTask<RangeWalk> range = new FutureTask<>(() -> new RangeWalk(texts).walk(file, from, to));
            Thread thread = new Thread(range, "nimbill-walk");
            thread.setDaemon(true);
            thread.start();
            ranges.add(range);
        }
        RangeWalk whole = new RangeWalk(texts).walk(file, places.get(0), places.get(1));
        for (FutureTask<RangeWalk> range : ranges) {
            whole.append(ended(range));
        }
        return whole;
    }

    private static RangeWalk ended(FutureTask<RangeWalk> range) throws IOException {
        try {
            return range.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("reading was interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException("the daily rows cannot be read again: " + e.getCause(), e.getCause());
        }
    }

    /** The beginning of the file, beginnings of accounts that divide it into equal ranges, and its end. */
    private List<Long> places(Path file) throws IOException {
        long size = Files.size(file);
        List<Long> places = new ArrayList<>(List.of(0L));
        int ranges = (int) Math.max(1, Math.min(threads, size / SMALLEST_RANGE));
        for (int i = 1; i < ranges; i++) {
            long place = beginningOfAccount(file, size / ranges * i, size);
            if (place > places.get(places.size() - 1) && place < size) {
                places.add(place);
            }
        }
        places.add(size);
        return places;
    }

    /** Where the first account begins behind a place in the middle of some row. */
    private static long beginningOfAccount(Path file, long behind, long size) throws IOException {
        long place = behind;
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(behind);
            BufferedInputStream bytes = new BufferedInputStream(in);
            int read = bytes.read();
            while (read >= 0 && read != '\n') {
                place++;
                read = bytes.read();
            }
            place++;
        }
        try (DailyRowFile row = DailyRowFile.open(file, Math.min(place, size), size)) {
            int account = -1;
            while (row.next()) {
                int present = row.ordinal(DailyColumn.ACCOUNT);
                if (account >= 0 && present != account) {
                    return place;
                }
                account = present;
                place += row.bytes();
            }
        }
        return size;
    }

    private static Slice.Finality finality(RangeWalk whole) {
        if (whole.rows() > 0 && whole.invoicedRows() == whole.rows()) {
            return Slice.Finality.FINAL;
        }
        return whole.invoicedRows() > 0 ? Slice.Finality.PARTLY : Slice.Finality.OPEN;
    }
}

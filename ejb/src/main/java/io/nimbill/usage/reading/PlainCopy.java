package io.nimbill.usage.reading;

import io.nimbill.usage.ByteOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Rewrites a text part in the plainest CSV: ordinal in front, no header, every filled field quoted, line feeds. */
final class PlainCopy {
    private PlainCopy() {}

    /** How much was copied, and the bytes of the longest row. */
    record Copied(long rows, long bytes, long longestRow) {}

    static Copied write(Part part, long before, Path target) throws IOException {
        long ordinal = before;
        long longest = 0;
        long bytes = 0;
        try (ReadAhead in = new ReadAhead(part.dataContainer().open(part.data()));
                ByteOutput out = new ByteOutput(Files.newOutputStream(target))) {
            RecordScanner rows = new RecordScanner(in);
            boolean header = rows.next();
            boolean more = header && rows.next();
            while (more) {
                long start = out.written();
                out.number(++ordinal);
                for (int i = 0; i < rows.count(); i++) {
                    out.put(',');
                    field(out, rows, i);
                }
                out.put('\n');
                longest = Math.max(longest, out.written() - start);
                more = rows.next();
            }
            bytes = out.written();
        }
        return new Copied(ordinal - before, bytes, longest);
    }

    private static void field(ByteOutput out, RecordScanner rows, int field) throws IOException {
        byte[] data = rows.data();
        int start = rows.start(field);
        int end = rows.end(field);
        if (start == end) {
            return;
        }
        boolean wasQuoted = data[start - 1 < 0 ? 0 : start - 1] == '"' && start > 0;
        out.put('"');
        int from = start;
        for (int i = start; !wasQuoted && i < end; i++) {
            if (data[i] == '"') {
                out.put(data, from, i + 1);
                from = i;
            }
        }
        out.put(data, from, end);
        out.put('"');
    }
}

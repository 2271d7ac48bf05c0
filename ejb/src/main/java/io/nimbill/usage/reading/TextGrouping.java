package io.nimbill.usage.reading;

import io.nimbill.usage.Defect;
import io.nimbill.work.Saying;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;

/**
 * Groups text parts: one thread inflates, the caller's thread scans and adds up. When the groups outgrow their memory
 * they are written out and a new table is begun; the engine adds the pieces together later.
 */
final class TextGrouping {
    private static final Saying AGAIN = Saying.of("remedy.fetch-or-deliver");
    private static final int ROWS_PER_REPORT = 50_000;

    private final Plan plan;
    private final Path work;
    private final DefectList defects;
    private final GroupFile file;
    private final GroupTable table;
    private final List<Path> written = new ArrayList<>();
    private final LongConsumer progress;
    private long rowsRead;

    TextGrouping(Plan plan, DefectList defects, LongConsumer progress) {
        this.plan = plan;
        this.work = plan.request().workDirectory().toAbsolutePath();
        this.defects = defects;
        this.progress = progress;
        this.file = new GroupFile(plan);
        this.table =
                new GroupTable(file.measures(), GroupTable.share(plan.request().memoryLimitBytes()));
    }

    /**
     * Reads a part.
     *
     * @param rowsBefore rows of the delivery in front of it
     * @return its rows
     */
    long group(Part part, long rowsBefore) throws IOException {
        RowReducer reducer = new RowReducer(plan, part, table, rowsBefore, defects);
        return read(part, reducer::take);
    }

    GroupFile file() {
        return file;
    }

    /** The files of groups of all parts, once no defect was found. */
    List<Path> files() throws IOException {
        flush();
        return written;
    }

    /** Searches a part for defects and adds nothing up. */
    void look(Part part) throws IOException {
        read(part, new RowCheck(plan, part, defects)::look);
    }

    private long read(Part part, Consumer<RecordScanner> rowTaker) throws IOException {
        long rows = 0;
        long line = 0;
        try (ReadAhead in = new ReadAhead(part.dataContainer().open(part.data()))) {
            RecordScanner scanner = new RecordScanner(in);
            boolean header = scanner.next();
            boolean more = header && scanner.next();
            while (more) {
                rowTaker.accept(scanner);
                rows++;
                if (++rowsRead % ROWS_PER_REPORT == 0) {
                    progress.accept(rowsRead);
                }
                line = scanner.line();
                if (table.isFull()) {
                    flush();
                }
                more = scanner.next();
            }
            checkRows(part, rows);
        } catch (RecordScanner.Malformed e) {
            add(part, line + 1, Saying.of("defect.not-csv", e.getMessage()), Saying.of("remedy.quotes"));
        } catch (EOFException | ZipException e) {
            add(part, line + 1, Saying.of("defect.gzip-ends-early", e.getMessage()), AGAIN);
        } catch (GuardedStream.TooLarge e) {
            add(part, 0, e.what(), Saying.of("remedy.smaller"));
        } catch (ArithmeticException e) {
            add(part, line + 1, Saying.of("defect.sum-too-long", 38), Saying.of("remedy.beyond-values"));
        }
        return rows;
    }

    private void checkRows(Part part, long rows) {
        Long expected = part.file().expectedRows();
        if (expected != null && expected != rows) {
            add(part, 0, Saying.of("defect.rows-differ", rows, expected), AGAIN);
        }
    }

    private void flush() throws IOException {
        Path target = work.resolve("groups-" + written.size() + ".csv");
        file.write(table, target);
        table.clear();
        written.add(target);
    }

    private void add(Part part, long line, Saying message, Saying remedy) {
        defects.add(new Defect(part.file().name(), line, "", message, remedy));
    }
}

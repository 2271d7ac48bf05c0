package io.nimbill.usage.reading;

import io.nimbill.usage.ArchiveFiles;
import io.nimbill.usage.PartFile;
import io.nimbill.usage.ReadRequest;
import io.nimbill.usage.ReadingFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the vendor rows of a delivery as Parquet: every column as the file has it (texts stay texts), in the file's
 * order, with the ordinal of the row in front. For deliveries that were read before; meant to run after the charges are
 * visible, because the conversion costs more than the reading.
 */
public final class ArchiveWriter {
    /** Column with the row's ordinal within the delivery, from 1. */
    public static final String ORDINAL = "nimbill_ordinal";

    /**
     * Each thread keeps a group of rows in memory until it is written. A quarter of the usual size takes 200 MB less with
     * the columns of a cost report, and makes the files a sixth larger.
     */
    private static final int MOST_ROWS_IN_GROUP = 30_720;

    private static final int FEWEST_ROWS_IN_GROUP = 2_048;
    private static final int GROUPS_IN_MEMORY = 16;

    /**
     * Writes the archive.
     *
     * @param request the request the delivery was read with; the work directory is used for temporary files
     * @param directory existing directory for {@code part-00001.parquet} and so on, one for each part
     * @param expectedRows vendor rows the delivery has, as read
     * @return the files
     * @throws ReadingFailed when writing fails or the rows are not as many as expected
     */
    public ArchiveFiles write(ReadRequest request, Path directory, long expectedRows) {
        Path work = request.workDirectory().toAbsolutePath();
        Set<Path> places = request.parts().stream()
                .map(part -> part.path().toAbsolutePath().getParent())
                .collect(Collectors.toCollection(HashSet::new));
        places.add(directory.toAbsolutePath());
        try (Engine engine = Engine.open(work, places, request.memoryLimitBytes(), request.threads(), true)) {
            ArchiveFiles files = write(request, directory.toAbsolutePath(), engine, work);
            if (files.rows() != expectedRows) {
                throw new ReadingFailed("the archive has " + files.rows() + " rows instead of " + expectedRows, null);
            }
            return files;
        } catch (SQLException | IOException e) {
            throw new ReadingFailed(
                    "the archive of " + request.parts().get(0).name() + " failed: " + e.getMessage(), e);
        }
    }

    private static ArchiveFiles write(ReadRequest request, Path directory, Engine engine, Path work)
            throws SQLException, IOException {
        DefectList defects = new DefectList();
        List<PartFile> stated = request.parts().stream()
                .map(part -> new PartFile(part.name(), part.path().toAbsolutePath(), null, null, null))
                .toList();
        List<Part> parts = new PartOpening(engine, work, defects).open(stated);
        if (!defects.isEmpty()) {
            throw new IOException("a part cannot be opened");
        }
        List<Path> files = new ArrayList<>();
        long rows = 0;
        for (Part part : parts) {
            Path target = directory.resolve(String.format(Locale.ROOT, "part-%05d.parquet", files.size() + 1));
            rows += write(part, rows, target, engine, request);
            files.add(target);
        }
        return new ArchiveFiles(files, rows);
    }

    private static long write(Part part, long before, Path target, Engine engine, ReadRequest request)
            throws SQLException, IOException {
        if (part.isParquet()) {
            engine.run("COPY (SELECT file_row_number + " + (before + 1) + " AS " + ORDINAL
                    + ", * EXCLUDE (file_row_number) FROM read_parquet("
                    + Engine.literal(part.data().toString())
                    + ", file_row_number = true)) TO " + parquet(target, MOST_ROWS_IN_GROUP));
        } else {
            Path plain = request.workDirectory().toAbsolutePath().resolve(target.getFileName() + ".csv");
            PlainCopy.Copied copied = PlainCopy.write(part, before, plain);
            engine.run("COPY (SELECT * FROM " + csv(part, plain, copied.longestRow()) + ") TO "
                    + parquet(target, rowsInGroup(copied, request.memoryLimitBytes())));
            Files.delete(plain);
        }
        return engine.number("SELECT count(*) FROM read_parquet(" + Engine.literal(target.toString()) + ")");
    }

    /** Long rows make smaller groups. */
    private static long rowsInGroup(PlainCopy.Copied copied, long memoryLimit) {
        long bytesOfRow = Math.max(1, copied.bytes() / Math.max(1, copied.rows()));
        return Math.max(
                FEWEST_ROWS_IN_GROUP, Math.min(MOST_ROWS_IN_GROUP, memoryLimit / GROUPS_IN_MEMORY / bytesOfRow));
    }

    private static String parquet(Path target, long rowsInGroup) {
        return Engine.literal(target.toString()) + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE " + rowsInGroup
                + ")";
    }

    private static String csv(Part part, Path plain, long longestRow) {
        List<String> columns = new ArrayList<>(List.of("'" + ORDINAL + "': 'BIGINT'"));
        Set<String> seen = new HashSet<>();
        for (String name : part.header().names()) {
            boolean again = !seen.add(name.toLowerCase(Locale.ROOT));
            columns.add(Engine.literal(again ? name + "_" + columns.size() : name) + ": 'VARCHAR'");
        }
        return "read_csv(" + Engine.literal(plain.toString()) + ", auto_detect = false, header = false, delim = ',',"
                + " quote = '\"', escape = '\"', nullstr = ''," + CsvChunks.forRowsOf(longestRow) + ", columns = {"
                + String.join(", ", columns) + "})";
    }
}

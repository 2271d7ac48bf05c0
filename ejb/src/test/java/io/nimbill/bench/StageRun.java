package io.nimbill.bench;

import io.nimbill.usage.ControlTotals;
import io.nimbill.usage.Measures;
import io.nimbill.usage.PartFile;
import io.nimbill.usage.ReadDelivery;
import io.nimbill.usage.ReadRequest;
import io.nimbill.usage.ReadResult;
import io.nimbill.usage.reading.DuckDbFileReader;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** One stage in a JVM of its own: name, work directory, parts. Prints its figures as one line. */
public final class StageRun {

    private StageRun() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Path work = Path.of(arguments[1]);
        empty(work);
        List<Path> parts = Arrays.stream(arguments).skip(2).map(Path::of).toList();
        System.out.println(
                switch (arguments[0]) {
                    case "inflate" -> inflate(parts);
                    case "bare DuckDB csv.gz" -> BareDuckDb.csv(work, parts);
                    case "bare DuckDB Parquet" -> BareDuckDb.parquet(work, parts);
                    case "product csv.gz", "product Parquet" -> product(work, parts);
                    default -> throw new IllegalArgumentException("unknown stage " + arguments[0]);
                });
        empty(work);
    }

    /** Decompression in one thread, and nothing done with the text but counting its line ends. */
    private static String inflate(List<Path> parts) throws IOException {
        Stopwatch watch = new Stopwatch();
        long lines = 0;
        byte[] buffer = new byte[1 << 18];
        for (Path part : parts) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(part), 1 << 16)) {
                for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                    for (int i = 0; i < read; i++) {
                        lines += buffer[i] == '\n' ? 1 : 0;
                    }
                }
            }
        }
        watch.stop();
        return Figures.print(lines - parts.size(), watch, null, "");
    }

    private static String product(Path work, List<Path> parts) {
        Stopwatch watch = new Stopwatch();
        ReadResult result = new DuckDbFileReader()
                .read(ReadRequest.of(parts.stream().map(PartFile::of).toList(), work));
        watch.stop();
        if (!(result instanceof ReadDelivery read)) {
            throw new IllegalStateException("refused: " + result);
        }
        BigDecimal billed = read.slices().stream()
                .map(slice -> slice.totals())
                .map(ControlTotals::whole)
                .flatMap(whole -> whole.values().stream())
                .map(Measures::billed)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        long daily = read.slices().stream().mapToLong(slice -> slice.rowCount()).sum();
        return Figures.print(read.vendorRows(), watch, billed, String.format("%,d daily rows,", daily));
    }

    private static void empty(Path work) throws IOException {
        try (Stream<Path> files = Files.walk(work)) {
            for (Path file : files.sorted(Comparator.reverseOrder())
                    .filter(file -> !file.equals(work))
                    .toList()) {
                Files.delete(file);
            }
        }
    }
}

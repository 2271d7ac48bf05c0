package io.nimbill.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Runs every stage over every size and prints a table. */
public final class Benchmark {

    private static final String HEADER = "%-9s %-22s %12s %9s %9s %12s %10s %8s %8s %11s  %s%n";
    private static final String ROW = "%-9s %-22s %,12d %9.2f %9.2f %,12d %7d MB %8s %8s %11s  %s%n";

    private Benchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path directory = Path.of(System.getProperty("bench.directory", "target/bench"));
        long[] sizes = Arrays.stream(
                        System.getProperty("bench.lines", "1000000").split(","))
                .mapToLong(text -> Long.parseLong(text.strip().replace("_", "")))
                .toArray();
        System.out.printf(
                "%d processors, %d MB of memory in the machine%n",
                Runtime.getRuntime().availableProcessors(), Memory.totalMegabytes());
        for (long size : sizes) {
            run(directory, size);
        }
    }

    private static void run(Path directory, long size) throws IOException, InterruptedException {
        BenchmarkFiles csv = BenchmarkFiles.csv(directory, size);
        BenchmarkFiles parquet = BenchmarkFiles.parquet(directory, size);
        System.out.printf(
                HEADER,
                "lines",
                "stage",
                "rows",
                "seconds",
                "cpu s",
                "rows/s",
                "peak RSS",
                "/inflate",
                "/DuckDB",
                "cpu/DuckDB",
                "");
        List<Stage> stages = List.of(
                new Stage("inflate", csv),
                new Stage("bare DuckDB csv.gz", csv),
                new Stage("product csv.gz", csv),
                new Stage("bare DuckDB Parquet", parquet),
                new Stage("product Parquet", parquet));
        double inflate = 0;
        double bare = 0;
        double bareCpu = 0;
        for (Stage stage : stages) {
            Figures figures = stage.run();
            if (figures == null) {
                System.out.printf("%-9s %-22s did not come to an end%n", shortened(size), stage.name());
                continue;
            }
            inflate = stage.name().equals("inflate") ? figures.seconds() : inflate;
            bare = stage.name().startsWith("bare") ? figures.seconds() : bare;
            bareCpu = stage.name().startsWith("bare") ? figures.cpuSeconds() : bareCpu;
            boolean isProduct = stage.name().startsWith("product");
            boolean isParquet = stage.files() == parquet;
            System.out.printf(
                    ROW,
                    shortened(size),
                    stage.name(),
                    figures.rows(),
                    figures.seconds(),
                    figures.cpuSeconds(),
                    Math.round(figures.rows() / figures.seconds()),
                    figures.peakMegabytes(),
                    isParquet ? "" : ratio(figures.seconds(), inflate),
                    isProduct ? ratio(figures.seconds(), bare) : "",
                    isProduct ? ratio(figures.cpuSeconds(), bareCpu) : "",
                    figures.remark());
        }
    }

    private static String ratio(double seconds, double of) {
        return String.format(Locale.ROOT, "%.2f", seconds / of);
    }

    private static String shortened(long size) {
        return size % 1_000_000 == 0 ? size / 1_000_000 + " M" : size / 1_000 + " k";
    }

    /** One measurement: in a JVM of its own, over one set of files. */
    private record Stage(String name, BenchmarkFiles files) {

        /** Null when the stage failed; it has said why. */
        Figures run() throws IOException, InterruptedException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + System.getProperty("bench.heap", "384m"),
                    "-cp",
                    System.getProperty("java.class.path")));
            command.addAll(List.of(StageRun.class.getName(), name, files.work().toString()));
            files.parts().forEach(part -> command.add(part.toString()));
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Figures.parse(output, files) : null;
        }
    }
}

package io.nimbill.bench;

import java.math.BigDecimal;

/** What one stage took. Processor seconds are the fairer measure on a machine that has other work too. */
record Figures(long rows, double seconds, double cpuSeconds, long peakMegabytes, String remark) {

    static String print(long rows, Stopwatch watch, BigDecimal billed, String remark) {
        return rows + "\t" + watch.nanos() + "\t" + watch.cpuNanos() + "\t" + Memory.peakMegabytes() + "\t"
                + (billed == null ? "" : billed.toPlainString()) + "\t" + remark;
    }

    static Figures parse(String output, BenchmarkFiles files) {
        String[] fields = output.replaceAll("\\R+$", "").split("\t", -1);
        long rows = Long.parseLong(fields[0]);
        String remark = fields[5];
        if (rows != files.rows()) {
            remark += " ROWS DIFFER: " + files.rows() + " in the truth";
        }
        if (!fields[4].isEmpty()) {
            boolean equal = new BigDecimal(fields[4]).compareTo(files.billed()) == 0;
            remark += equal ? " sum equals the truth" : " SUM DIFFERS: " + fields[4] + ", truth " + files.billed();
        }
        return new Figures(
                rows,
                Long.parseLong(fields[1]) / 1e9,
                Long.parseLong(fields[2]) / 1e9,
                Long.parseLong(fields[3]),
                remark.strip());
    }
}

package io.nimbill.bench;

import java.math.BigDecimal;

/** What one stage took. */
record Figures(long rows, double seconds, long peakMegabytes, String remark) {

    static String print(long rows, long nanos, BigDecimal billed, String remark) {
        return rows + "\t" + nanos + "\t" + Memory.peakMegabytes() + "\t"
                + (billed == null ? "" : billed.toPlainString()) + "\t" + remark;
    }

    static Figures parse(String output, BenchmarkFiles files) {
        String[] fields = output.replaceAll("\\R+$", "").split("\t", -1);
        long rows = Long.parseLong(fields[0]);
        String remark = fields[4];
        if (rows != files.rows()) {
            remark += " ROWS DIFFER: " + files.rows() + " in the truth";
        }
        if (!fields[3].isEmpty()) {
            boolean equal = new BigDecimal(fields[3]).compareTo(files.billed()) == 0;
            remark += equal ? " sum equals the truth" : " SUM DIFFERS: " + fields[3] + ", truth " + files.billed();
        }
        return new Figures(rows, Long.parseLong(fields[1]) / 1e9, Long.parseLong(fields[2]), remark.strip());
    }
}

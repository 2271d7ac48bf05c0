package io.nimbill.simulator;

/** How the parts of a delivery are packed. */
public enum Packing {
    /** Plain comma-separated text, UTF-8. */
    CSV(".csv"),
    /** Comma-separated text in gzip. */
    CSV_GZ(".csv.gz"),
    /** Parquet; amounts as exact decimals. */
    PARQUET(".snappy.parquet"),
    /** The JSON document of the Partner Center API. */
    JSON(".json");

    private final String suffix;

    Packing(String suffix) {
        this.suffix = suffix;
    }

    String suffix() {
        return suffix;
    }
}

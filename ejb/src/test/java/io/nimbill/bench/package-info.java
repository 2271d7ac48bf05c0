/**
 * The benchmark of ingest: how long a delivery of millions of lines takes from its files to exact daily rows, beside
 * plain decompression and a bare DuckDB doing the same aggregate over the same files in the same run.
 *
 * <p>Prints figures and asserts nothing about time; sums that differ from the simulator's truth are reported. Each
 * stage runs in a JVM of its own, so that its peak memory is its own. Start with
 * {@code ./mvnw -Pbench -pl ejb -am verify}; {@code -Dbench.lines=1000000,5000000,20000000} sets the sizes.
 */
package io.nimbill.bench;

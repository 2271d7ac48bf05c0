package io.nimbill.usage;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What to read and how.
 *
 * @param parts files of one delivery, in the vendor's order
 * @param format the format if the source states it, or null: recognised by the header
 * @param statedPeriods first days of the billing periods a manifest or the upload names; empty when none does. Rows of
 *     other periods are then defects, and formats that carry no period take the single stated one
 * @param fallbackCurrency ISO 4217 code to use where the file has no billing currency, or null
 * @param tagKeys allocation tag keys whose values are kept, in order
 * @param resourceKept whether the resource is part of the grain
 * @param checkOnly whether the delivery is only compared, never billed: amortised exports may then be read
 * @param workDirectory an existing directory for the result and temporary files, owned by this read
 * @param memoryLimitBytes limit of the engine's memory
 * @param threads threads the engine may use
 */
public record ReadRequest(
        List<PartFile> parts,
        VendorFormat format,
        List<LocalDate> statedPeriods,
        String fallbackCurrency,
        List<String> tagKeys,
        boolean resourceKept,
        boolean checkOnly,
        Path workDirectory,
        long memoryLimitBytes,
        int threads) {

    private static final long DEFAULT_MEMORY = 768L << 20;

    /** Copies the lists and checks what cannot be absent. */
    public ReadRequest {
        parts = List.copyOf(parts);
        statedPeriods = List.copyOf(statedPeriods);
        tagKeys = List.copyOf(tagKeys);
        Objects.requireNonNull(workDirectory, "workDirectory");
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a delivery has at least one part");
        }
    }

    /**
     * A request with the usual settings: format by header, no tags, no resource, 768 MiB, two threads.
     *
     * @param parts files of the delivery
     * @param workDirectory existing directory for the result
     * @return the request
     */
    public static ReadRequest of(List<PartFile> parts, Path workDirectory) {
        return new ReadRequest(parts, null, List.of(), null, List.of(), false, false, workDirectory, DEFAULT_MEMORY, 2);
    }

    /**
     * The same request for a known format.
     *
     * @param known the format
     * @return a changed copy
     */
    public ReadRequest withFormat(VendorFormat known) {
        return new ReadRequest(
                parts,
                known,
                statedPeriods,
                fallbackCurrency,
                tagKeys,
                resourceKept,
                checkOnly,
                workDirectory,
                memoryLimitBytes,
                threads);
    }

    /**
     * The same request with stated billing periods.
     *
     * @param periods first day of each
     * @return a changed copy
     */
    public ReadRequest withStatedPeriods(List<LocalDate> periods) {
        return new ReadRequest(
                parts,
                format,
                periods,
                fallbackCurrency,
                tagKeys,
                resourceKept,
                checkOnly,
                workDirectory,
                memoryLimitBytes,
                threads);
    }

    /**
     * The same request with a currency for files that name none.
     *
     * @param currency ISO 4217 code or null
     * @return a changed copy
     */
    public ReadRequest withFallbackCurrency(String currency) {
        return new ReadRequest(
                parts,
                format,
                statedPeriods,
                currency,
                tagKeys,
                resourceKept,
                checkOnly,
                workDirectory,
                memoryLimitBytes,
                threads);
    }

    /**
     * The same request with another grain.
     *
     * @param tags allocation tag keys
     * @param resource whether the resource is kept
     * @return a changed copy
     */
    public ReadRequest withGrain(List<String> tags, boolean resource) {
        return new ReadRequest(
                parts,
                format,
                statedPeriods,
                fallbackCurrency,
                tags,
                resource,
                checkOnly,
                workDirectory,
                memoryLimitBytes,
                threads);
    }

    /**
     * The same request for comparison only.
     *
     * @return a changed copy
     */
    public ReadRequest forCheckOnly() {
        return new ReadRequest(
                parts,
                format,
                statedPeriods,
                fallbackCurrency,
                tagKeys,
                resourceKept,
                true,
                workDirectory,
                memoryLimitBytes,
                threads);
    }

    /**
     * The same request with other limits.
     *
     * @param memoryBytes limit of the engine's memory
     * @param threadCount threads of the engine
     * @return a changed copy
     */
    public ReadRequest withLimits(long memoryBytes, int threadCount) {
        return new ReadRequest(
                parts,
                format,
                statedPeriods,
                fallbackCurrency,
                tagKeys,
                resourceKept,
                checkOnly,
                workDirectory,
                memoryBytes,
                threadCount);
    }
}

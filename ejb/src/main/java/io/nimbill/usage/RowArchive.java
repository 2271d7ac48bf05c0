package io.nimbill.usage;

import java.nio.file.Path;

/**
 * Writes the rows of a delivery as the vendor gave them, in order, and finds those behind a daily row. A port to {@code
 * usage.reading}.
 */
public interface RowArchive {

    /**
     * Writes the archive.
     *
     * @param request the request the delivery was read with
     * @param directory existing, empty directory for the files
     * @param expectedRows vendor rows the delivery has, as read
     * @throws ReadingFailed when writing fails or the rows are not as many as expected
     */
    ArchiveFiles write(ReadRequest request, Path directory, long expectedRows);

    /**
     * The vendor rows behind a daily row.
     *
     * @param format format of the delivery
     * @param request the request it was read with; tags, resource and fallback currency count, the parts do not
     * @param archive the delivery's archive
     * @param slice the slice of the daily row
     * @param key the daily row
     * @param first how many rows to leave out
     * @param limit at most so many rows
     * @throws ReadingFailed when the archive cannot be read
     */
    VendorRows rowsBehind(
            VendorFormat format,
            ReadRequest request,
            ArchiveFiles archive,
            SliceKey slice,
            DailyRowKey key,
            long first,
            int limit);
}

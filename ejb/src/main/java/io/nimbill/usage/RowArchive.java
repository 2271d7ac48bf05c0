package io.nimbill.usage;

import java.nio.file.Path;

/** Writes the rows of a delivery as the vendor gave them, in order, for later questions. A port to {@code usage.reading}. */
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
}

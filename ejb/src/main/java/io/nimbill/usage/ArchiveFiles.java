package io.nimbill.usage;

import java.nio.file.Path;
import java.util.List;

/**
 * The archive of one delivery.
 *
 * @param files Parquet files, one for each part, in order
 * @param rows vendor rows in them
 */
public record ArchiveFiles(List<Path> files, long rows) {

    /** Copies the list. */
    public ArchiveFiles {
        files = List.copyOf(files);
    }
}

package io.nimbill.usage.reading;

import io.nimbill.usage.ArchiveFiles;
import io.nimbill.usage.ReadRequest;
import io.nimbill.usage.RowArchive;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;

/** Offers the writer of Parquet archives to the server's beans. */
@ApplicationScoped
class ParquetRowArchive implements RowArchive {

    @Override
    public ArchiveFiles write(ReadRequest request, Path directory, long expectedRows) {
        return new ArchiveWriter().write(request, directory, expectedRows);
    }
}

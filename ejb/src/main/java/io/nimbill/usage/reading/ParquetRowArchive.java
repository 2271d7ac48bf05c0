package io.nimbill.usage.reading;

import io.nimbill.usage.ArchiveFiles;
import io.nimbill.usage.DailyRowKey;
import io.nimbill.usage.ReadRequest;
import io.nimbill.usage.RowArchive;
import io.nimbill.usage.SliceKey;
import io.nimbill.usage.VendorFormat;
import io.nimbill.usage.VendorRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;

/** Offers writer and query of Parquet archives to the server's beans. */
@ApplicationScoped
class ParquetRowArchive implements RowArchive {

    @Override
    public ArchiveFiles write(ReadRequest request, Path directory, long expectedRows) {
        return new ArchiveWriter().write(request, directory, expectedRows);
    }

    @Override
    public VendorRows rowsBehind(
            VendorFormat format,
            ReadRequest request,
            ArchiveFiles archive,
            SliceKey slice,
            DailyRowKey key,
            long first,
            int limit) {
        return new ArchiveQuery(format, request).rowsBehind(archive, slice, key, first, limit);
    }
}

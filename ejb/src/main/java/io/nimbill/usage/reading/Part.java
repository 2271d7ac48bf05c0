package io.nimbill.usage.reading;

import io.nimbill.usage.PartFile;
import java.nio.file.Path;

/**
 * A part that was opened and whose header is known.
 *
 * @param file the part as requested
 * @param container how it is packed
 * @param data the file the engine reads: the part itself, or its JSON rewritten as CSV
 * @param header its columns
 * @param lineColumn whether the first column of {@code data} holds the line in the original
 */
record Part(PartFile file, Container container, Path data, Header header, boolean lineColumn) {

    boolean isParquet() {
        return container == Container.PARQUET;
    }

    /** How {@code data} is packed. */
    Container dataContainer() {
        return lineColumn ? Container.TEXT : container;
    }
}

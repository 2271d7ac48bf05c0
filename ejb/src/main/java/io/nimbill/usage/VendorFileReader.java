package io.nimbill.usage;

import java.util.function.LongConsumer;

/**
 * Reads the parts of one vendor delivery into exact daily rows.
 *
 * <p>The port lies between the intake of deliveries and the engine that parses them, so that a child JVM or a second,
 * faster engine can serve it. Reading has no effect outside the request's work directory. Either the whole delivery can
 * be read, or it is refused as a whole with the list of its defects; a fault of the machine (no space, no memory) is
 * an exception.
 */
public interface VendorFileReader {

    /**
     * Reads a delivery.
     *
     * @param request the parts, all of them on disk, and what is known about them
     * @return a {@link ReadDelivery}, or a {@link RefusedDelivery} when the files break their own form
     * @throws ReadingFailed when the machine could not do it; the same request may be tried again
     */
    default ReadResult read(ReadRequest request) {
        return read(request, rows -> {});
    }

    /**
     * Reads a delivery and says how far it is.
     *
     * @param request the parts, all of them on disk, and what is known about them
     * @param progress told the vendor rows read so far, every few seconds at least while text is read; an exception of its
     *     own ends the reading and passes through
     * @return as {@link #read(ReadRequest)}
     * @throws ReadingFailed when the machine could not do it
     */
    ReadResult read(ReadRequest request, LongConsumer progress);
}

package io.nimbill.usage;

import java.util.List;

/**
 * A delivery that was read whole.
 *
 * @param format the format found
 * @param version which version or flavour of it ({@code 1.2}, {@code EA}); empty when there is only one
 * @param amortised whether the costs are amortised: never to be billed
 * @param slices one for each billing period, provider and billing account in the files, in that order
 * @param dimensions the texts behind the ordinals in the slices' rows
 * @param vendorRows data rows of all parts
 */
public record ReadDelivery(
        VendorFormat format,
        String version,
        boolean amortised,
        List<Slice> slices,
        DimensionFiles dimensions,
        long vendorRows)
        implements ReadResult {

    /** Copies the list. */
    public ReadDelivery {
        slices = List.copyOf(slices);
    }
}

/**
 * Usage: what vendors deliver, read into exact daily rows, version by version.
 *
 * <p><b>Owns</b> deliveries and their versions, the reading of vendor files ({@link io.nimbill.usage.VendorFileReader}
 * and {@code usage.reading}), daily rows, the archive of vendor rows, watermarks, the state of a vendor bill's period.
 *
 * <p><b>Does not own</b> connections to vendors (package {@code vendor}), prices and charges ({@code rating}), the
 * proof of the vendor's bill ({@code reconciliation}).
 *
 * <p><b>Words.</b> A <i>delivery</i> is one publication of one dataset. A <i>slice</i> is its part for one billing
 * period, provider and billing account. A <i>vendor row</i> is a row of the vendor's file, a <i>daily row</i> the sum of
 * those that agree in every field that price or explanation needs.
 *
 * <p><b>Always true.</b> A delivery is read whole or refused whole. No digit is lost: the sums of the daily rows equal
 * the sums of the file. Vendor cost is never computed anew. A row without cost or without account is still a row.
 */
package io.nimbill.usage;

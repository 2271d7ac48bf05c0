/**
 * What vendors ask, kept.
 *
 * <p><b>Owns</b> which lists of prices are kept, what stood in them since when, what changed, and the lines that could not be
 * read.
 *
 * <p><b>Does not own</b> the reading of a vendor's list ({@code vendor}), what was used ({@code usage}), what sellers ask
 * ({@code pricing}, {@code catalog}). Nothing is charged by these prices.
 *
 * <p><b>Words.</b> A <i>price list</i> is one question to a vendor that is asked again and again: the public list of a service,
 * a sheet of the partner's own, or what its usage shows. A <i>place</i> is what a price is for: SKU, meter, region, term, unit,
 * currency, from which quantity on. A <i>change</i> is another price at the same place.
 *
 * <p><b>Dates.</b> {@code validFrom} is the vendor's first day of a price, else the day on which it was seen first; {@code
 * knownSince} the moment since when we know it.
 *
 * <p><b>Always true.</b> A price that was known is never changed or deleted; rows are added only where a price changed, so the
 * same list read twice adds none. A list that broke off takes nothing back.
 */
package io.nimbill.catalog.prices;

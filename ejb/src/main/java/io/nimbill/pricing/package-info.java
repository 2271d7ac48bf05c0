/**
 * What a seller asks: price books, their dated versions and their rules.
 *
 * <p><b>Owns</b> price books and versions, price rules with their scope and the order between them, the assignment of
 * books to buyers, the bounds of a price. {@link io.nimbill.pricing.Tariff} is the compiled form that rating looks up.
 *
 * <p><b>Does not own</b> fees and minimums ({@code agreement}), the arithmetic of a whole row down the tree ({@code
 * rating}), what vendors cost ({@code usage}).
 *
 * <p><b>Words.</b> A <i>scope</i> names what a rule is for; a field it leaves open fits everything. A <i>cost basis</i>
 * says which cost a percentage is taken of. A <i>tie</i> is two rules that name the same fields with the same values at
 * overlapping dates. <i>Tiers</i> price quantities that <i>meet</i>: they are added up before they have a price, and the
 * price of all goes back to the rows.
 *
 * <p><b>Dates.</b> {@code validFrom} is the first UTC usage day that a version or rule prices, {@code recordedAt} the
 * moment since when we know it. On a day the version recorded last counts, among those valid by then.
 *
 * <p><b>Always true.</b> A version that prices anything never changes. Two rules of one version never tie. No rule makes
 * a price below zero out of a cost above zero.
 */
package io.nimbill.pricing;

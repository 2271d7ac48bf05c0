/**
 * From usage to charges: one charge per daily row and edge of the seller tree.
 *
 * <p><b>Owns</b> the arithmetic that turns a daily row into charges ({@link io.nimbill.rating.RowRating}, pure), the
 * charges with their dispositions, their sums, and what of them is not billed yet.
 *
 * <p><b>Does not own</b> prices and policies ({@code pricing}, {@code agreement}), the rows ({@code usage}), documents
 * ({@code invoice}).
 *
 * <p><b>Words.</b> A <i>level</i> is a step down the tree, 0 is the operator. A <i>disposition</i> is what a level did
 * with a row: sold it, absorbed it or parked it; the last two give a reason and end its way. <i>Due</i> is the rounded
 * whole of a key less what has been settled.
 *
 * <p><b>Tiers.</b> What an account uses in a vendor period meets per edge, holder, rule and unit; by agreement each
 * resource of an account meets for itself, or all accounts of a client do, or all below the buyer. A row without a resource
 * is parked where resources meet. Then a change of what one account brings has the others rated again that meet
 * it, and no more: that is its fan-out, and the outcome of the job says how many. Quantities below zero
 * lower the total and take no share; rows without a quantity take no part; the whole is rounded once, at 18 decimals, and
 * split by quantity, largest remainder first, then the lower row number;
 * accounts first among each other, then the rows of each. What met is kept in {@code tier_share}. The rows
 * are read twice where some book has tiers; what the memory holds grows with the rows that meet.
 *
 * <p><b>Discounts.</b> They lower what a rule has priced, before the one rounding; where a discount needs several services,
 * those count that are sold on the edge in the vendor period, of all accounts below the buyer. An account that brings or
 * takes the service on which a discount turns has the others on that edge rated again.
 *
 * <p><b>Spread.</b> What is spread of a vendor's bill is worked out from the rows in force and from what is agreed, never
 * from what was rated before: {@link io.nimbill.rating.BillSpread}, pure. Each share is a row of the account that bears it,
 * numbered below zero; {@code spread_share} says of which row. Where something is spread, the accounts of a bill are rated
 * one after the other, and a change of what one brings has those rated again whose shares it changes. The number of
 * charges grows with the rows that are spread times the accounts that bear them.
 *
 * <p><b>Fees</b> of an agreement are reckoned from the charges of its edge, per vendor month, after the rows are rated; what
 * changes a charge marks the fees of its edge and of no other. They are kept as charges besides usage
 * ({@link io.nimbill.agreement.OwnCharges}) and end at their edge.
 *
 * <p><b>Always true.</b> At each level a row reaches it has exactly one disposition; of a row that is spread, each
 * share and what is left of it have one, and they add up to it. What a level sells is to the last
 * digit what the next one buys. Amounts are rounded when stored, half up at 18 decimals, and nowhere else. The same
 * rows, prices and rates give the same charges, in any order and any number of times.
 */
package io.nimbill.rating;

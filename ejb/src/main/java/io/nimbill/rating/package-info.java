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
 * <p><b>Always true.</b> At each level a row reaches it has exactly one disposition. What a level sells is to the last
 * digit what the next one buys. Amounts are rounded when stored, half up at 18 decimals, and nowhere else. The same
 * rows, prices and rates give the same charges, in any order and any number of times.
 */
package io.nimbill.rating;

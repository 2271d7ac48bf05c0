/**
 * What a seller and a buyer have agreed: one agreement per edge of the seller tree, dated.
 *
 * <p><b>Owns</b> agreements with their currency, exchange policy, charge-kind policies and terms, and the billing
 * accounts on which the charges of an edge collect, and how wide quantities meet in tiers. Fees and minimums will join them
 * here.
 *
 * <p><b>Does not own</b> prices ({@code pricing}), charges ({@code rating}), documents ({@code invoice}).
 *
 * <p><b>Always true.</b> On any UTC day an edge has at most one agreement. Its currency changes only on the first day of
 * a billing month. It states a policy for every charge kind. Each edge with an agreement has one default billing
 * account.
 */
package io.nimbill.agreement;

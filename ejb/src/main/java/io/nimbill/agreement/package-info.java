/**
 * What a seller and a buyer have agreed: one agreement per edge of the seller tree, dated.
 *
 * <p><b>Owns</b> agreements with their currency, exchange policy, charge-kind policies and terms, and the billing
 * accounts on which the charges of an edge collect, and how wide quantities meet in tiers, and
 * its fees: flat, percentage, minimum and maximum. What they come to is reckoned in {@code rating}. It also says
 * what becomes of differences to what was billed.
 *
 * <p><b>Charges besides usage.</b> {@link io.nimbill.agreement.OwnCharges} holds what fees and subscriptions come to on a
 * billing account: one amount per key (agreement, fee, period; or subscription, charge, service interval), exact. Whoever
 * reckons it <i>puts</i> the whole of a key, as often as it likes and in any order; the last one counts, the same again does
 * nothing, zero takes it back. {@code invoice} bills the rounded whole less what is settled, from {@code billableFrom} on. A
 * change of quantity inside an interval is two charges with keys of their own: the credit and the new one.
 *
 * <p><b>Does not own</b> prices ({@code pricing}), charges ({@code rating}), documents ({@code invoice}).
 *
 * <p><b>Always true.</b> On any UTC day an edge has at most one agreement. Its currency changes only on the first day of
 * a billing month. It states a policy for every charge kind. Each edge with an agreement has one default billing
 * account.
 */
package io.nimbill.agreement;

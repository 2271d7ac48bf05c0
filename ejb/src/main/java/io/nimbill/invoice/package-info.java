/**
 * Invoices: from what is due to an issued, numbered, frozen document.
 *
 * <p><b>Owns</b> drafts, issue, number series, tax, settled amounts (the lines), renditions, the daily billing export.
 * <b>Does not own</b> charges ({@code rating}), entries ({@code ledger}), mailing ({@code notification}).
 *
 * <p><b>Words.</b> <i>Whole</i> is the sum of the charges of a key now, <i>settled</i> what earlier lines billed of it,
 * <i>due</i> the rounded whole less the settled. A <i>draft</i> is a checked document without a number; <i>issue</i> gives
 * it one for good. Issue date: a day in the issuer's zone; posting day: the operator's day on which it was issued.
 *
 * <p><b>What is billed</b> is usage ({@code rating}), and besides it what {@link io.nimbill.agreement.OwnCharges} holds: fees
 * and subscriptions, each with a service interval, a quantity and the day from which it may be billed. Both become due,
 * are drafted, issued, restated and given back by the same rule, key by key.
 *
 * <p><b>Differences</b> to what was billed go by the agreement of the month they correct: with the next document, on one of
 * their own without waiting for the next run, or, below an amount, nowhere: then an append-only row settles them.
 *
 * <p><b>Tax</b> follows the buyer's category; the standard rate is the seller's country's on the last day of the vendor's
 * period, also for differences billed later; of what is billed in advance, on the first day on which it may be.
 *
 * <p><b>Always true.</b> An issued document never changes; a later run bills only differences, on their original period.
 * Numbers have no gap per issuer, series and year, and dates do not decrease with them. Number, content, entries and
 * event are committed together. One transaction locks the billing account first, then the number series.
 */
package io.nimbill.invoice;

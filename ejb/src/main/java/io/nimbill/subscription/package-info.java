/**
 * What clients hold of their sellers' catalogues, and what that comes to.
 *
 * <p><b>Owns</b> subscriptions with their life (pending, active, suspended, cancelled), the quantities held over time, and
 * the recurring and one-off charges that follow from them on every edge between the seller whose offer it is and the client.
 *
 * <p><b>Does not own</b> offers and their prices ({@code catalog}), the terms of an edge ({@code agreement}), documents
 * ({@code invoice}).
 *
 * <p><b>Words.</b> An <i>interval</i> is one step of the billing cycle. A <i>stretch</i> is a run of days of it with one
 * quantity. A <i>part</i> is what a stretch comes to: a charge, or the credit for one. The <i>term</i> is what the client is
 * bound for, one interval or several.
 *
 * <p><b>Dates.</b> Days are those of the seller's zone as the agreement of the last edge froze it; the window in which
 * somebody may step back is counted in UTC days. Half-open, as everywhere.
 *
 * <p><b>Always true.</b> What an interval comes to follows from the events alone, not from the order in which they were
 * entered. Parts of an interval add up to it exactly. Parts are never changed: a change of what is held adds a credit for
 * what was charged too much and a charge for what is held instead, and both together are the difference.
 */
package io.nimbill.subscription;

/**
 * Views that join capabilities, for people to read: cost by level, service and account, the seller tree, a client's month,
 * the registers of charges, deliveries, jobs, cloud accounts and price books, and the explanation of a charge. What one
 * capability can say alone (documents, unbilled charges) its own directory says.
 *
 * <p>Owns the views that users keep and nothing else; changes nothing else. Reads what the other capabilities wrote, sums from
 * {@code charge_total} and {@code charge_month} alone.
 *
 * <p>Always true: every view begins at the viewer's place in the seller tree ({@link Viewpoint}) and shows nothing of the
 * nodes above it, save what it bought from its direct seller. Cost at a level is what that level pays: the vendor's bill
 * at the operator, the seller's price below. Sums never mix currencies. Usage days are UTC days.
 */
package io.nimbill.analysis;

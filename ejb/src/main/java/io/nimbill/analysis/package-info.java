/**
 * Views that join capabilities, for people to read: home, cost by level and service, the seller tree, unbilled charges,
 * the registers of invoices, deliveries, jobs, cloud accounts and price books, and the explanation of a charge.
 *
 * <p>Owns no table and changes nothing. Reads what the other capabilities wrote, sums from {@code charge_total} alone.
 *
 * <p>Always true: every view begins at the viewer's place in the seller tree ({@link Viewpoint}) and shows nothing of the
 * nodes above it, save what it bought from its direct seller. Cost at a level is what that level pays: the vendor's bill
 * at the operator, the seller's price below. Sums never mix currencies. Usage days are UTC days.
 */
package io.nimbill.analysis;

/**
 * Exchange rates: what one currency was worth in another on a day, and since when we know it.
 *
 * <p><b>Owns</b> the table of rates with their sources and corrections, the look-up by usage day, and the policies by
 * which an agreement chooses its day.
 *
 * <p><b>Does not own</b> the amounts that are converted ({@code rating}) nor gains and losses ({@code ledger}).
 *
 * <p><b>Words.</b> <i>Base</i> and <i>quote</i>: the rate is units of the quote currency for one unit of the base. A
 * <i>correction</i> is a later row for the same pair and day; the row before it stays.
 *
 * <p><b>Always true.</b> Rows are never changed. A rate is above zero. The last rate known on or before the day counts,
 * direct before inverse; an inverse is rounded once, at 18 decimals. What was known at an earlier moment can be asked
 * again: so a document that was issued keeps its rates.
 */
package io.nimbill.exchange;

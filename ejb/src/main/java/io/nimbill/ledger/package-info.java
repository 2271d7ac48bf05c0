/**
 * Double-entry books, one set per seller (and per buyer that keeps books here).
 *
 * <p><b>Owns</b> accounts, transactions, entries, the stored balance of receivables, and the hash chain that seals each
 * set of books. <b>Does not own</b> what is posted: {@code invoice} posts sales, the close of a vendor's period posts
 * its bill.
 *
 * <p><b>Words.</b> A <i>debit</i> is above zero, a <i>credit</i> below. A <i>link</i> joins the two sides of one sale in
 * the books of seller and buyer. The <i>booking date</i> is the document's; <i>recorded at</i> is when we wrote it.
 *
 * <p><b>Always true.</b> A transaction balances per currency, has at least two entries, none of them zero, all on
 * accounts of one owner; it cannot be built otherwise. Transactions and entries are never changed: a correction is
 * another transaction. The same source is posted once per owner. The seal of a transaction covers all before it.
 */
package io.nimbill.ledger;

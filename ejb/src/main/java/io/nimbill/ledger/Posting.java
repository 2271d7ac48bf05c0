package io.nimbill.ledger;

import io.nimbill.money.Money;

/**
 * One side of a transaction.
 *
 * @param account on which account
 * @param amount above zero for a debit, below for a credit
 */
public record Posting(LedgerAccount account, Money amount) {}

package io.nimbill.ledger;

/** All transactions, append-only. */
interface Journal {

    void add(LedgerTransaction transaction);
}

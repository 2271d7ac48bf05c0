package io.nimbill.ledger;

/** The accounts of all books. */
interface LedgerAccounts {

    /** The account with these words, opened if it is not there yet; locked when its balance is stored. */
    LedgerAccount of(AccountWords words);
}

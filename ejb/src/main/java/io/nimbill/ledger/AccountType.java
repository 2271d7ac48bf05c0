package io.nimbill.ledger;

/** What an account in the books stands for. */
public enum AccountType {
    /** What a buyer owes; its balance is stored, as its row is locked for each posting. */
    RECEIVABLE(true),
    /** What we owe a seller above us. */
    PAYABLE(false),
    /** What we owe a vendor. */
    VENDOR_PAYABLE(false),
    REVENUE(false),
    COST_OF_SALES(false),
    /** Tax on what we sold; we owe it. */
    OUTPUT_TAX(false),
    /** Tax on what we bought; we get it back. */
    INPUT_TAX(false);

    private final boolean balanceStored;

    AccountType(boolean balanceStored) {
        this.balanceStored = balanceStored;
    }

    boolean isBalanceStored() {
        return balanceStored;
    }
}

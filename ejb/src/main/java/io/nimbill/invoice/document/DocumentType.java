package io.nimbill.invoice.document;

import java.util.Arrays;

/** What kind of document it is, by UNTDID 1001. */
public enum DocumentType {
    INVOICE("380", "INV"),
    CREDIT_NOTE("381", "CN"),
    /** What is owed for months that were billed before, and nothing else: it stands by itself. */
    DEBIT_NOTE("383", "DN");

    private final String code;
    private final String series;

    DocumentType(String code, String series) {
        this.code = code;
        this.series = series;
    }

    /** The type with a code of UNTDID 1001. */
    public static DocumentType of(String code) {
        return Arrays.stream(values())
                .filter(type -> type.code.equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("Neither invoice, credit note nor debit note: " + code));
    }

    /** The code of UNTDID 1001 (BT-3). */
    public String code() {
        return code;
    }

    /** The number series its documents are counted in; each type has its own. */
    public String series() {
        return series;
    }

    /** Whether the buyer owes what it says; else it is given back. */
    public boolean isOwed() {
        return this != CREDIT_NOTE;
    }

    /** 1 for what is owed, -1 for a credit note: turns a signed amount into the one the document shows. */
    public int sign() {
        return isOwed() ? 1 : -1;
    }
}

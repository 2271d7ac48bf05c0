package io.nimbill.invoice.document;

import java.util.Arrays;

/** What kind of document it is, by UNTDID 1001. */
public enum DocumentType {
    INVOICE("380", "INV"),
    CREDIT_NOTE("381", "CN");

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
                .orElseThrow(() -> new IllegalArgumentException("Neither invoice nor credit note: " + code));
    }

    /** The code of UNTDID 1001 (BT-3). */
    public String code() {
        return code;
    }

    /** The number series its documents are counted in; credit notes have their own. */
    public String series() {
        return series;
    }

    /** 1 for an invoice, -1 for a credit note: turns a signed amount into the one the document shows. */
    public int sign() {
        return this == INVOICE ? 1 : -1;
    }
}

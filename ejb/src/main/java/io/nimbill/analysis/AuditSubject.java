package io.nimbill.analysis;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of things the trail speaks of that have an id for the outside. */
public enum AuditSubject {
    PARTY("party", "pty"),
    USER("user", "usr"),
    API_KEY("api-key", "key"),
    API_CLIENT("api-client", "apc"),
    AGREEMENT("agreement", "agr"),
    PRICE_BOOK("price-book", "pbk"),
    PRICE_BOOK_VERSION("price-book-version", "pbv"),
    PRICE_BOOK_ASSIGNMENT("price-book-assignment", "pba"),
    INVOICE("invoice", "inv"),
    CLOUD_ACCOUNT("cloud-account", "cla"),
    PARTNER_ACCOUNT("partner-account", "pac"),
    DATASET("dataset", "dts"),
    ROLE("role", "rol"),
    COST_CENTRE("cost-centre", "ccn"),
    DELIVERY("delivery", "dlv"),
    OPERATION("operation", "opn"),
    APPROVAL("approval", "apr");

    private final String type;
    private final String prefix;

    AuditSubject(String type, String prefix) {
        this.type = type;
        this.prefix = prefix;
    }

    /** The word of the trail, such as {@code price-book}. */
    public String type() {
        return type;
    }

    /** The beginning of its ids outside, such as {@code pbk}. */
    public String prefix() {
        return prefix;
    }

    /** The kind under a word of the trail; empty for things without an id for the outside. */
    public static Optional<AuditSubject> ofType(String type) {
        return Arrays.stream(values()).filter(one -> one.type.equals(type)).findFirst();
    }

    /** The kind whose ids begin like this one. */
    public static Optional<AuditSubject> ofId(String prefixed) {
        return Arrays.stream(values())
                .filter(one -> prefixed.startsWith(one.prefix + "_"))
                .findFirst();
    }

    /** Its id for the outside; as the trail has it where the kind has none. */
    public static String outside(String type, String subjectId) {
        return subjectId == null
                ? null
                : ofType(type).map(kind -> kind.prefix + "_" + subjectId).orElse(subjectId);
    }
}

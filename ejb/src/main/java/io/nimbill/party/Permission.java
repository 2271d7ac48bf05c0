package io.nimbill.party;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do. Every use case names the one it needs; where it may be done is the caller's subtree. */
public enum Permission {
    VIEW_PARTIES,
    MANAGE_PARTIES,
    MANAGE_USERS,
    /** Making roles of one's own, from permissions one holds. */
    MANAGE_ROLES,
    VIEW_VENDOR_ACCOUNTS,
    MANAGE_VENDOR_ACCOUNTS,
    VIEW_CLOUD_ACCOUNTS,
    ASSIGN_CLOUD_ACCOUNTS,
    /** Opening cost centres and saying what belongs to them. */
    MANAGE_COST_CENTRES,
    /** Changing who had what, or at which price, on days of months gone by. */
    BACKDATE,
    VIEW_DELIVERIES,
    SUBMIT_DELIVERIES,
    VIEW_PRICES,
    MANAGE_PRICES,
    /** Ordering, changing and ending what clients hold. */
    MANAGE_SUBSCRIPTIONS,
    VIEW_CHARGES,
    VIEW_MARGIN,
    VIEW_INVOICES,
    RUN_BILLING,
    VIEW_JOBS,
    RUN_JOBS,
    MANAGE_API_KEYS,
    VIEW_AUDIT,
    /** Saying which acts need a second person. */
    MANAGE_FOUR_EYES,
    /** Looking around as a user of one's own subtree, without changing anything. */
    VIEW_AS;

    /** Whether it lets somebody see and change nothing. */
    public boolean isViewing() {
        return name().startsWith("VIEW_") && this != VIEW_AS;
    }

    /** The word by which an API key is granted it: {@code view-charges}. */
    public String scope() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads a scope; empty for a word that is none. */
    public static Optional<Permission> ofScope(String scope) {
        return Arrays.stream(values()).filter(one -> one.scope().equals(scope)).findFirst();
    }
}

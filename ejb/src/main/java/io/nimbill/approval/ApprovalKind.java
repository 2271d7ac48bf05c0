package io.nimbill.approval;

import io.nimbill.party.Permission;

/** The acts that may need a second person, each with the permission that both need. */
public enum ApprovalKind {
    ISSUE_INVOICES(Permission.RUN_BILLING),
    ACTIVATE_PRICES(Permission.MANAGE_PRICES),
    /** Letting own offers be ordered, and other prices for them. */
    CHANGE_OFFERS(Permission.MANAGE_PRICES),
    CHANGE_AGREEMENT(Permission.MANAGE_PRICES),
    CHANGE_BANK_DETAILS(Permission.MANAGE_PARTIES),
    /** Letting a vendor's month be billed, which posts the vendor's bill. */
    CLOSE_MONTH(Permission.RUN_BILLING),
    /** Needing a second person less often; needed whenever any other kind needs one. */
    LOOSEN_FOUR_EYES(Permission.MANAGE_FOUR_EYES);

    private final Permission permission;

    ApprovalKind(Permission permission) {
        this.permission = permission;
    }

    public Permission permission() {
        return permission;
    }
}

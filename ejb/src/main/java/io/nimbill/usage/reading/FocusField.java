package io.nimbill.usage.reading;

/** The fields of a daily row, in FOCUS terms, with what a format that says nothing about them gets. */
enum FocusField {
    PROVIDER("''"),
    BILLING_ACCOUNT_ID("''"),
    PERIOD_START(null),
    PERIOD_END(null),
    SUB_ACCOUNT_ID("''"),
    TENANT_ID("''"),
    DAY(null),
    END_DAY(null),
    SERVICE_CODE("''"),
    SKU_ID("''"),
    REGION_ID("''"),
    PRICING_UNIT("''"),
    KIND(null),
    VENDOR_CHARGE_TYPE("''"),
    CATEGORY("''"),
    CLASS("''"),
    MARKETPLACE("'0'"),
    JOINED("'0'"),
    COMMITMENT_ID("''"),
    VENDOR_INVOICE_ID("''"),
    TAG_VALUES("''"),
    RESOURCE_ID("''"),
    CURRENCY(null),
    LINE_RATE("NULL::DECIMAL(38,18)"),
    CREDIT_PERCENT("NULL::DECIMAL(38,18)"),
    LIST_UNIT_PRICE("NULL::DECIMAL(38,18)"),
    BILLING_ACCOUNT_NAME("''", Role.NAME),
    SUB_ACCOUNT_NAME("''", Role.NAME),
    TENANT_NAME("''", Role.NAME),
    SERVICE_NAME("''", Role.NAME),
    SKU_NAME("''", Role.NAME),
    BILLED(null, Role.MEASURE),
    LIST("NULL::DECIMAL(38,27)", Role.MEASURE),
    CONTRACTED("NULL::DECIMAL(38,27)", Role.MEASURE),
    EFFECTIVE("NULL::DECIMAL(38,27)", Role.MEASURE),
    PRICING_QUANTITY("NULL::DECIMAL(38,21)", Role.MEASURE),
    CONSUMED_QUANTITY("NULL::DECIMAL(38,21)", Role.MEASURE),
    VENDOR_ROWS("vendor_rows", Role.MEASURE),
    FIRST_ORDINAL("first_ordinal", Role.FIRST);

    /** Part the field plays in the daily row. */
    enum Role {
        KEY,
        NAME,
        MEASURE,
        FIRST
    }

    private final String byDefault;
    private final Role role;

    FocusField(String byDefault) {
        this(byDefault, Role.KEY);
    }

    FocusField(String byDefault, Role role) {
        this.byDefault = byDefault;
        this.role = role;
    }

    /** SQL for a format that does not map the field; null when every format must. */
    String byDefault() {
        return byDefault;
    }

    Role role() {
        return role;
    }

    String column() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

package io.nimbill.usage;

import java.util.List;

/**
 * A group of texts that daily rows refer to by an ordinal counted from 0 within one delivery.
 *
 * <p>The identity of a value are its key fields; further fields are names that may change without the value changing.
 * An empty text is an ordinary value.
 */
public enum Dimension {
    /** Account, subscription or project, with its Microsoft tenant. */
    ACCOUNT(List.of("sub_account_id", "tenant_id"), List.of("sub_account_name", "tenant_name")),
    /** Vendor service; code equals name where the vendor has only a name. */
    SERVICE(List.of("service_code"), List.of("service_name")),
    /** Stock keeping unit or meter. */
    SKU(List.of("sku_id"), List.of("sku_name")),
    /** Region. */
    REGION(List.of("region_id"), List.of()),
    /** Pricing unit. */
    UNIT(List.of("pricing_unit"), List.of()),
    /** What sort of charge: our kind, the vendor's word, FOCUS category and class, third-party and joined flags (0, 1). */
    CHARGE(List.of("kind", "vendor_charge_type", "category", "class", "marketplace", "joined"), List.of()),
    /** Reservation or savings plan. */
    COMMITMENT(List.of("commitment_id"), List.of()),
    /** Vendor invoice. */
    INVOICE(List.of("vendor_invoice_id"), List.of()),
    /** Values of the chosen allocation tags, as one JSON array of strings in the order of the keys. */
    TAGS(List.of("tag_values"), List.of()),
    /** Resource, empty unless asked for. */
    RESOURCE(List.of("resource_id"), List.of());

    private final List<String> keyFields;
    private final List<String> nameFields;

    Dimension(List<String> keyFields, List<String> nameFields) {
        this.keyFields = keyFields;
        this.nameFields = nameFields;
    }

    /**
     * The fields that make a value.
     *
     * @return field names in order
     */
    public List<String> keyFields() {
        return keyFields;
    }

    /**
     * The fields that only describe it.
     *
     * @return field names in order, after the key fields
     */
    public List<String> nameFields() {
        return nameFields;
    }
}

package io.nimbill.party;

/** What a postal address beside the registered one is for. */
public enum AddressPurpose {
    /** Documents are addressed to it (EN 16931 BG-8) instead of the registered one. */
    BILLING,
    /** Where the service is used, stated on documents (EN 16931 BG-15). */
    DELIVERY
}

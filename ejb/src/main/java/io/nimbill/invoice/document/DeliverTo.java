package io.nimbill.invoice.document;

/**
 * Where the service is used (BG-15).
 *
 * @param street BT-75
 * @param city BT-77
 * @param postalCode BT-78; may be null
 * @param country ISO 3166-1 alpha-2 (BT-80)
 */
public record DeliverTo(String street, String city, String postalCode, String country) {}

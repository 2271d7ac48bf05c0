package io.nimbill.pricing;

/**
 * A service of which something was sold.
 *
 * @param code the vendor's code; equals the name where it has only a name
 */
public record TakenService(long vendorId, String code, String name) {}

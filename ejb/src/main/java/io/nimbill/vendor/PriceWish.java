package io.nimbill.vendor;

/**
 * Which list prices are wanted.
 *
 * @param service the vendor's code of the service; null for all, where the vendor can do that
 * @param region the vendor's code of the region; null for all
 * @param currency ISO 4217; null for the vendor's own
 */
public record PriceWish(String service, String region, String currency) {}

package io.nimbill.vendor;

import java.math.BigDecimal;

/**
 * What a vendor says something costs, to be compared with what its files say.
 *
 * @param externalId the account; empty for all of them together
 * @param amount with all digits the vendor gives
 * @param currency ISO 4217
 */
public record VendorCost(String externalId, BigDecimal amount, String currency) {}

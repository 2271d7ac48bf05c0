package io.nimbill.usage;

import java.time.LocalDate;

/**
 * Where a daily row is stored.
 *
 * @param periodStart first day of the vendor's billing period
 * @param deliveryId database id of the version
 * @param cloudAccountId database id of the account
 * @param rowNo its number within version and account
 */
public record DailyRowPlace(LocalDate periodStart, long deliveryId, long cloudAccountId, int rowNo) {}

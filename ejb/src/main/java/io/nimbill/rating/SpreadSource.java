package io.nimbill.rating;

import io.nimbill.agreement.KindPolicy;
import java.math.BigDecimal;

/**
 * A row that is to be spread.
 *
 * @param account whose row it is
 * @param commitmentId database id of the commitment that the row pays for, 1 for none
 * @param policy one that spreads
 */
record SpreadSource(AccountKey account, UsageRow row, long commitmentId, KindPolicy policy) {

    /** What was spread, and stays behind, of the row. */
    record Split(BigDecimal spread, BigDecimal rest) {}
}

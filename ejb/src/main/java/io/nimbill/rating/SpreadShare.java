package io.nimbill.rating;

import java.math.BigDecimal;

/**
 * What one account bears of a row that is spread over several.
 *
 * @param from the account the vendor billed
 * @param fromRowNo the row there
 * @param weight what the share was measured by, in the currency of the row
 * @param wholeWeight the same of all who bear some of it
 * @param whole what was spread of the row
 * @param row the share as it is rated; its cost is what the account bears
 */
record SpreadShare(
        AccountKey from, int fromRowNo, BigDecimal weight, BigDecimal wholeWeight, BigDecimal whole, UsageRow row) {}

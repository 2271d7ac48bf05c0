package io.nimbill.analysis;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * Of what a share was taken that an account bears of a spread row; in the currency of the row.
 *
 * @param whole what was spread
 * @param weight by what the account's share was measured: billed usage, or effective cost of what a commitment covered
 * @param wholeWeight the same of all accounts that bear a share
 */
public record ExplainedShare(BigDecimal whole, BigDecimal weight, BigDecimal wholeWeight) implements Serializable {}

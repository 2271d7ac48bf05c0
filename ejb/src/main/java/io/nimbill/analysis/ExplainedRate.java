package io.nimbill.analysis;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What a seller and a buyer have agreed of rates.
 *
 * @param policy name of the exchange policy
 * @param spread percent by which a rate of the table is raised; 0 for none
 */
public record ExplainedRate(String policy, BigDecimal spread) implements Serializable {

    /** The sentence that tells of a rate: of the table, of the vendor's line, or agreed. */
    static String words(ExplainedRate agreed, boolean ofTable) {
        if (agreed == null) {
            return ofTable ? "converted" : "converted.line";
        }
        if (ofTable) {
            return agreed.spread.signum() == 0 ? "converted" : "converted.spread";
        }
        return agreed.policy.equals("FIXED") ? "converted.fixed" : "converted.line";
    }
}

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

    boolean isFixed() {
        return policy.equals("FIXED");
    }
}

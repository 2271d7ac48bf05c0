package io.nimbill.analysis;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What of the charges a viewer looks at. Null means all.
 *
 * @param month the vendor's billing month (UTC)
 * @param level kind of the selling party: OPERATOR, DISTRIBUTOR or RESELLER; one level only, else a sale would count twice
 * @param seller public id of the selling party, {@code pty_…}
 * @param vendor code of a vendor
 * @param service code of a service of that vendor
 * @param kind name of a charge kind
 * @param buyer public id of the buying party, {@code pty_…}
 * @param account public id of a cloud account, {@code cla_…}
 * @param day one UTC usage day
 */
public record CostFilter(
        YearMonth month,
        String level,
        String seller,
        String vendor,
        String service,
        String kind,
        String buyer,
        String account,
        LocalDate day)
        implements Serializable {

    /** Everything one party sold in a month. */
    public static CostFilter ofSeller(YearMonth month, String seller) {
        return new CostFilter(month, null, seller, null, null, null, null, null, null);
    }

    /** Everything a level sold in a month. */
    public static CostFilter of(YearMonth month, String level) {
        return new CostFilter(month, level, null, null, null, null, null, null, null);
    }
}

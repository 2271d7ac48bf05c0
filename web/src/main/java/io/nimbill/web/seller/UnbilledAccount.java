package io.nimbill.web.seller;

import io.nimbill.invoice.UnbilledCharge;
import java.math.BigDecimal;
import java.util.List;

/**
 * The unbilled charges of one cloud account in one currency, with their sum; of fees and subscriptions those of one kind, which
 * have neither number, name nor vendor.
 */
public record UnbilledAccount(
        String number,
        String name,
        String vendorName,
        String kind,
        String currency,
        List<UnbilledCharge> charges,
        BigDecimal sum) {

    /** What stands together. */
    static String key(UnbilledCharge charge) {
        return (charge.account() == null ? charge.kind() : charge.account()) + charge.currency();
    }

    static UnbilledAccount of(List<UnbilledCharge> charges) {
        UnbilledCharge first = charges.get(0);
        BigDecimal sum = charges.stream().map(UnbilledCharge::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new UnbilledAccount(
                first.accountNumber(),
                first.accountName(),
                first.vendorName(),
                first.kind(),
                first.currency(),
                charges,
                sum);
    }
}

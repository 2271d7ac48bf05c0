package io.nimbill.web.seller;

import io.nimbill.invoice.UnbilledCharge;
import java.math.BigDecimal;
import java.util.List;

/** The unbilled charges of one cloud account in one currency, with their sum. */
public record UnbilledAccount(
        String number, String name, String vendorName, String currency, List<UnbilledCharge> charges, BigDecimal sum) {

    static UnbilledAccount of(List<UnbilledCharge> charges) {
        UnbilledCharge first = charges.get(0);
        BigDecimal sum = charges.stream().map(UnbilledCharge::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new UnbilledAccount(
                first.accountNumber(), first.accountName(), first.vendorName(), first.currency(), charges, sum);
    }
}

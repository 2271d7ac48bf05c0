package io.nimbill.subscription;

import io.nimbill.time.BillingPeriod;
import io.nimbill.work.Saying;
import java.util.Currency;

/** Says how a part came to be, in terms of its own edge alone. */
final class PartWords {

    private PartWords() {}

    static Saying of(BillingPeriod interval, Part part, Currency currency) {
        if (part.sort() == PartSort.ADJUSTMENT) {
            return Saying.of(
                    "subscription.adjustment", interval.start(), interval.end().minusDays(1));
        }
        long days = part.to().toEpochDay() - part.from().toEpochDay();
        long whole = interval.end().toEpochDay() - interval.start().toEpochDay();
        Object[] particulars = {
            part.quantity().stripTrailingZeros().toPlainString(),
            part.unitPrice().stripTrailingZeros().toPlainString() + " " + currency,
            days,
            whole,
            interval.start(),
            interval.end().minusDays(1)
        };
        return part.sort() == PartSort.CREDIT
                ? Saying.of("subscription.credit", particulars)
                : Saying.of("subscription.charge", particulars);
    }
}

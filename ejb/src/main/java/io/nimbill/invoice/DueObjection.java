package io.nimbill.invoice;

import io.nimbill.time.BillingPeriod;
import io.nimbill.usage.PeriodObjection;
import io.nimbill.usage.PeriodStep;
import io.nimbill.work.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** A vendor's month counts as invoiced once nothing of it is due on any edge. */
@ApplicationScoped
class DueObjection implements PeriodObjection {

    @Inject
    private KeyBalances balances;

    @Override
    public PeriodStep before() {
        return PeriodStep.INVOICED;
    }

    @Override
    public Optional<Refusal> against(long partnerAccountId, BillingPeriod period) {
        List<KeyBalance> due = balances.ofVendorBill(partnerAccountId, period.start());
        return due.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                                "month-not-invoiced",
                                due.size() + " keys of the month from " + period.start()
                                        + " are not billed yet. Run the invoices of the month.")
                        .with(due.size(), period.start()));
    }
}

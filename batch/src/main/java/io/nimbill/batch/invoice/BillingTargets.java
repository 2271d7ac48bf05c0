package io.nimbill.batch.invoice;

import io.nimbill.batch.ItemsReader;
import io.nimbill.batch.Run;
import io.nimbill.invoice.Drafting;
import io.nimbill.invoice.VendorBill;
import io.nimbill.work.ParkedItems;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;

/** Step {@code draft}: all billing accounts with charges. Vendor bills that are not closed go on the shelf with the reason. */
@Dependent
@Named("billingTargets")
class BillingTargets extends ItemsReader {

    @Inject
    private Drafting drafting;

    @Inject
    private ParkedItems parked;

    @Override
    protected List<String> items(Run run) {
        YearMonth month = YearMonth.parse(run.parameter("month"));
        drafting.bills(month).forEach(bill -> tell(run, bill));
        return drafting.targets(month).stream()
                .map(target -> new Target(target.billingAccountId(), target.sellerId(), target.words()).item())
                .toList();
    }

    @Override
    protected String stage() {
        return "drafting";
    }

    private void tell(Run run, VendorBill bill) {
        if (bill.isClosed()) {
            parked.resolve(run.job(), bill.subject());
        } else {
            parked.park(run.job(), bill.subject(), null, "period-not-closed", bill.reason());
        }
    }
}

package io.nimbill.batch.delivery;

import io.nimbill.batch.ItemsReader;
import io.nimbill.batch.Run;
import io.nimbill.rating.UsageRating;
import io.nimbill.usage.DeliveryOutcome;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Step {@code rate}: the accounts of the delivery whose content changed, and those it no longer has. */
@Dependent
@Named("changedAccounts")
class ChangedAccounts extends ItemsReader {

    @Inject
    private DeliveryOutcome deliveries;

    @Inject
    private UsageRating rating;

    @Override
    protected List<String> items(Run run) {
        return deliveries.counting(new PublicId(run.parameter("delivery"))).stream()
                .flatMap(version -> rating.pending(version.datasetId(), version.periodStart()).stream())
                .map(account -> ChangedAccountsRating.item(account.key()))
                .toList();
    }

    @Override
    protected String stage() {
        return "rating";
    }
}

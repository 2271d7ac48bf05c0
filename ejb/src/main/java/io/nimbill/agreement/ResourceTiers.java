package io.nimbill.agreement;

import io.nimbill.vendor.Dataset;
import io.nimbill.vendor.DatasetRole;
import io.nimbill.vendor.Datasets;
import io.nimbill.work.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether quantities can meet within a resource: only rows that are kept by resource say which one they are of. */
@ApplicationScoped
class ResourceTiers {

    @Inject
    private Datasets datasets;

    /** Of datasets that keep none the rows would all wait for somebody: that is told before, not after. */
    void requirePossible(AgreementTerms terms) {
        if (terms.tierScope() == TierScope.RESOURCE && datasets.all().stream().noneMatch(ResourceTiers::names)) {
            throw new Refusal(
                    "tiers-need-resources",
                    "tierScope",
                    "No dataset that is billed keeps its rows by resource: choose that at a dataset first.");
        }
    }

    private static boolean names(Dataset dataset) {
        return dataset.role() == DatasetRole.BILLING && dataset.closedOn().isEmpty() && dataset.resourcesKept();
    }
}

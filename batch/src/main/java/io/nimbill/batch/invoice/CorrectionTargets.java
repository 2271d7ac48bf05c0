package io.nimbill.batch.invoice;

import io.nimbill.batch.ItemsReader;
import io.nimbill.batch.Run;
import io.nimbill.invoice.Drafting;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Step {@code correct}: billing accounts on which a month that was billed may have to be corrected at once. */
@Dependent
@Named("correctionTargets")
class CorrectionTargets extends ItemsReader {

    @Inject
    private Drafting drafting;

    @Override
    protected List<String> items(Run run) {
        return drafting.correctionTargets().stream()
                .map(target -> new Target(target.billingAccountId(), target.sellerId(), target.words()).item())
                .toList();
    }

    @Override
    protected String stage() {
        return "issuing";
    }
}

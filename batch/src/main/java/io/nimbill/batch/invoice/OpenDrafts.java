package io.nimbill.batch.invoice;

import io.nimbill.batch.ItemsReader;
import io.nimbill.batch.Run;
import io.nimbill.invoice.Issuing;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;

/** Step {@code issue}: drafts of the month that are not issued yet. */
@Dependent
@Named("openDrafts")
class OpenDrafts extends ItemsReader {

    @Inject
    private Issuing issuing;

    @Override
    protected List<String> items(Run run) {
        return issuing.openDrafts(YearMonth.parse(run.parameter("month"))).stream()
                .map(draft -> new Target(draft.draftId(), draft.sellerId(), draft.words()).item())
                .toList();
    }

    @Override
    protected String stage() {
        return "issuing";
    }
}

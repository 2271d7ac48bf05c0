package io.nimbill.batch.invoice;

import io.nimbill.batch.ItemsWriter;
import io.nimbill.batch.Run;
import io.nimbill.invoice.Drafting;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;

/** Step {@code draft}: makes and checks the drafts of a billing account. */
@Dependent
@Named("drafts")
class Drafts extends ItemsWriter {

    @Inject
    private Drafting drafting;

    @Override
    protected void write(String item, Run run) {
        drafting.draft(Target.parse(item).id(), YearMonth.parse(run.parameter("month")));
    }

    @Override
    protected String subject(String item) {
        return Target.parse(item).words();
    }

    @Override
    protected Long partyId(String item) {
        return Target.parse(item).sellerId();
    }
}

package io.nimbill.batch.invoice;

import io.nimbill.batch.ItemsWriter;
import io.nimbill.batch.Run;
import io.nimbill.invoice.Drafting;
import io.nimbill.invoice.Issuing;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Step {@code correct}: drafts the corrections of a billing account and issues them, in one transaction. */
@Dependent
@Named("corrections")
class Corrections extends ItemsWriter {

    @Inject
    private Drafting drafting;

    @Inject
    private Issuing issuing;

    @Override
    protected void write(String item, Run run) {
        drafting.draftCorrections(Target.parse(item).id()).forEach(issuing::issue);
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

package io.nimbill.batch.invoice;

import io.nimbill.batch.ItemsWriter;
import io.nimbill.batch.Run;
import io.nimbill.invoice.Issuing;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Step {@code issue}: issues one draft. */
@Dependent
@Named("issue")
class Issue extends ItemsWriter {

    @Inject
    private Issuing issuing;

    @Override
    protected void write(String item, Run run) {
        issuing.issue(Target.parse(item).id());
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

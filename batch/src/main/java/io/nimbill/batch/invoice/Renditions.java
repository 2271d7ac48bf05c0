package io.nimbill.batch.invoice;

import io.nimbill.batch.ItemsWriter;
import io.nimbill.batch.Run;
import io.nimbill.invoice.Rendering;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Step {@code render}: makes PDF and UBL of one document. */
@Dependent
@Named("renditions")
class Renditions extends ItemsWriter {

    @Inject
    private Rendering rendering;

    @Override
    protected void write(String item, Run run) {
        rendering.render(Long.parseLong(item));
    }
}

package io.nimbill.batch.invoice;

import io.nimbill.batch.ItemsReader;
import io.nimbill.batch.Run;
import io.nimbill.invoice.Rendering;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Step {@code render}: issued documents that lack a rendition, also those of a run that died before it made them. */
@Dependent
@Named("unrendered")
class Unrendered extends ItemsReader {

    @Inject
    private Rendering rendering;

    @Override
    protected List<String> items(Run run) {
        return rendering.unrendered().stream().map(String::valueOf).toList();
    }

    @Override
    protected String stage() {
        return "rendering";
    }
}

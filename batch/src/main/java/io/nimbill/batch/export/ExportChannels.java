package io.nimbill.batch.export;

import io.nimbill.batch.ItemsReader;
import io.nimbill.batch.Run;
import io.nimbill.invoice.export.BillingExport;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;

/** All channels, for the day of the run. */
@Dependent
@Named("exportChannels")
class ExportChannels extends ItemsReader {

    @Inject
    private BillingExport export;

    @Override
    protected List<String> items(Run run) {
        String asked = run.parameter("day", "");
        LocalDate day = asked.isEmpty() ? export.lastDay() : LocalDate.parse(asked);
        export.requireOver(day);
        return export.channels().stream()
                .map(channel -> new ChannelItem(channel, day).item())
                .toList();
    }

    @Override
    protected String stage() {
        return "exporting";
    }
}

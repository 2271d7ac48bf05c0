package io.nimbill.batch.export;

import io.nimbill.batch.ItemsWriter;
import io.nimbill.batch.Run;
import io.nimbill.invoice.export.BillingExport;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Step {@code close}: records the members of the day for one channel. */
@Dependent
@Named("exportDays")
class ExportDays extends ItemsWriter {

    @Inject
    private BillingExport export;

    @Override
    protected void write(String item, Run run) {
        ChannelItem member = ChannelItem.parse(item);
        export.close(member.channel(), member.day());
    }

    @Override
    protected String subject(String item) {
        return ChannelItem.parse(item).words();
    }

    @Override
    protected Long partyId(String item) {
        return ChannelItem.parse(item).channel().partyId();
    }
}

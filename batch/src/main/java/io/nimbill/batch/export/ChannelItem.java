package io.nimbill.batch.export;

import io.nimbill.invoice.export.ExportChannel;
import java.time.LocalDate;

/** A channel and a day as the chunk carries them. */
record ChannelItem(ExportChannel channel, LocalDate day) {

    static ChannelItem parse(String item) {
        String[] parts = item.split("\\|", 3);
        return new ChannelItem(new ExportChannel(Long.parseLong(parts[0]), parts[2]), LocalDate.parse(parts[1]));
    }

    String item() {
        return channel.partyId() + "|" + day + "|" + channel.code();
    }

    String words() {
        return channel.code() + " " + day;
    }
}

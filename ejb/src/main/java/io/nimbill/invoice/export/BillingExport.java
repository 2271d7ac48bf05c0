package io.nimbill.invoice.export;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.Parties;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.Refusal;
import io.nimbill.work.Settings;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Closes days and writes their files under {@code <export directory>/DailyInvoiceStream/target/<channel code>/}. */
@Stateless
public class BillingExport {

    @Inject
    private ExportDays days;

    @Inject
    private ExportedDocuments documents;

    @Inject
    private Parties parties;

    @Inject
    private Settings settings;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /** All channels, the operator among them. */
    @Requires(Permission.RUN_BILLING)
    public List<ExportChannel> channels() {
        return days.channels();
    }

    /** The last day that is over in the operator's zone. */
    @Requires(Permission.RUN_BILLING)
    public LocalDate lastDay() {
        return LocalDate.now(clock.withZone(
                        parties.operator().orElseThrow().profile().timeZone()))
                .minusDays(1);
    }

    /**
     * Makes sure that nothing can be posted on a day any more.
     *
     * @throws Refusal {@code day-not-over} when documents may still be posted on it
     */
    @Requires(Permission.RUN_BILLING)
    public void requireOver(LocalDate day) {
        if (day.isAfter(lastDay())) {
            throw new Refusal("day-not-over", "day", "The day " + day + " is not over in the operator's zone.")
                    .with(day);
        }
    }

    /** Whether the members of a day are recorded. */
    @Requires(Permission.RUN_BILLING)
    public boolean isClosed(ExportChannel channel, LocalDate day) {
        return days.isClosed(channel, day);
    }

    /**
     * Records the members of a day; a day that is closed stays as it is.
     *
     * @throws Refusal {@code day-not-over} when documents may still be posted on it
     */
    @Requires(Permission.RUN_BILLING)
    public void close(ExportChannel channel, LocalDate day) {
        requireOver(day);
        if (!days.isClosed(channel, day)) {
            days.close(channel, day);
            auditTrail.recordAbout("export-day-closed", "export-day", channel.code() + "/" + day, Changes.none());
        }
    }

    /**
     * Writes the files of a closed day; again gives the same bytes.
     *
     * @throws Refusal {@code day-not-closed}
     */
    @Requires(Permission.RUN_BILLING)
    public void write(ExportChannel channel, LocalDate day) {
        if (!days.isClosed(channel, day)) {
            throw new Refusal(
                            "day-not-closed",
                            "day",
                            "The day " + day + " of channel " + channel.code() + " is not closed.")
                    .with(day, channel.code());
        }
        try {
            new DayFiles(settings.exportDirectory(), channel, day).write(days.members(channel, day), documents::one);
        } catch (IOException e) {
            throw new UncheckedIOException("The billing export of " + day + " cannot be written: " + e.getMessage(), e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The billing export of " + day + " cannot be put as XML", e);
        }
    }
}

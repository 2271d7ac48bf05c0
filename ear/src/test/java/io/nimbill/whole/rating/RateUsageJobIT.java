package io.nimbill.whole.rating;

import static io.nimbill.whole.rating.RatedMonth.PERIOD;
import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.rating.UsageRating;
import io.nimbill.vendor.CloudAccount;
import io.nimbill.whole.InServer;
import io.nimbill.whole.intake.Intake;
import io.nimbill.work.JobRequests;
import io.nimbill.work.Operation;
import io.nimbill.work.ParkedItem;
import io.nimbill.work.ParkedItems;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The job that rates what is behind. */
@InServer
class RateUsageJobIT {

    @Inject
    private RatedMonth month;

    @Inject
    private Intake intake;

    @Inject
    private JobRequests jobRequests;

    @Inject
    private UsageRating rating;

    @Inject
    private ParkedItems parkedItems;

    @BeforeEach
    void a_month_of_usage() {
        month.open();
        month.sell();
    }

    @AfterEach
    void nobody_acts_any_more() {
        month.close();
    }

    @Test
    void it_rates_what_is_behind() {
        Operation run = run();

        assertThat(run.state()).isEqualTo(Operation.State.COMPLETED);
        assertThat(rating.pending(month.dataset().id(), PERIOD)).isEmpty();
        assertThat(month.dispositions()).hasSize(3);
    }

    @Test
    void an_account_that_fails_is_set_aside_and_the_run_after_the_repair_takes_it_up_again() {
        CloudAccount broken = month.anotherAccount();
        month.addTo(
                broken,
                RatedMonth.row(1, "2026-10-01", "USAGE", "1", "1"),
                RatedMonth.row(2, "2026-10-01", "NO_SUCH_KIND", "1", "1"));

        assertThat(run().state()).isEqualTo(Operation.State.COMPLETED);

        assertThat(month.dispositions()).hasSize(3);
        assertThat(rating.pending(month.dataset().id(), PERIOD)).hasSize(1);
        assertThat(parkedItems.open(100)).extracting(ParkedItem::subject).contains(subject(broken));

        month.sql().update("DELETE FROM daily_row WHERE cloud_account_id = ? AND kind = 'NO_SUCH_KIND'", broken.id());
        assertThat(run().state()).isEqualTo(Operation.State.COMPLETED);

        assertThat(rating.pending(month.dataset().id(), PERIOD)).isEmpty();
        assertThat(month.dispositions()).contains("0 PARKED UNASSIGNED 1 1.000000000000000000000000000 null");
        assertThat(parkedItems.open(100)).extracting(ParkedItem::subject).doesNotContain(subject(broken));
    }

    private static String subject(CloudAccount account) {
        return "account " + account.externalId() + ", 2026-10";
    }

    private Operation run() {
        return intake.await(jobRequests.start(
                "rate-usage",
                "test",
                null,
                Map.of("dataset", month.dataset().id().toString(), "period", PERIOD.toString())));
    }
}

package io.nimbill.whole.rating;

import static io.nimbill.whole.rating.RatedMonth.PERIOD;
import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.rating.UsageRating;
import io.nimbill.reconciliation.Finding;
import io.nimbill.reconciliation.Verification;
import io.nimbill.vendor.CloudAccount;
import io.nimbill.whole.InServer;
import io.nimbill.whole.Standstill;
import io.nimbill.whole.intake.Intake;
import io.nimbill.whole.server.TestServer;
import io.nimbill.work.JobRequests;
import io.nimbill.work.Operation;
import io.nimbill.work.PublicId;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The server is killed while it rates the second of three accounts; started again it goes on by itself, and the charges
 * are those of a month that nothing disturbed. Steps follow each other.
 */
@InServer
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledRatingIT {

    private static final String OF_DATASET = " WHERE dataset_id = ? GROUP BY level, disposition, kind, usage_day";

    @Inject
    private RatedMonth undisturbed;

    @Inject
    private RatedMonth killed;

    @Inject
    private Intake intake;

    @Inject
    private JobRequests jobRequests;

    @Inject
    private UsageRating rating;

    @Inject
    private Verification verification;

    @Inject
    private Standstill standstill;

    @Inject
    private CurrentCaller caller;

    @Test
    @Order(1)
    void a_run_stops_half_way() throws SQLException {
        open(undisturbed);
        assertThat(intake.await(rate(undisturbed)).state()).isEqualTo(Operation.State.COMPLETED);
        assertThat(ratedAccounts(undisturbed.dataset().id())).isEqualTo(3);
        undisturbed.close();
        List<Long> accounts = open(killed);
        long dataset = killed.dataset().id();
        // one after the other, so that it is known which one is under way when the server dies
        System.setProperty("nimbill.rating.threads", "1");
        standstill.atRow(
                "INSERT INTO rated_account (period_start, dataset_id, cloud_account_id, content_hash, delivery_id, stale,"
                        + " rated_at) VALUES (?, ?, ?, 'none', 0, FALSE, UTC_TIMESTAMP(6))",
                PERIOD,
                dataset,
                accounts.get(1));
        rate(killed);
        standstill.await(
                "SELECT COUNT(*) FROM charge_total WHERE dataset_id = ? AND cloud_account_id = ?",
                dataset,
                accounts.get(1));

        assertThat(ratedAccounts(dataset)).as("committed so far").isEqualTo(1);
        killed.close();
    }

    @Test
    @Order(2)
    @RunAsClient
    void the_server_is_killed_and_starts_again() throws Exception {
        TestServer.running().killAndRestart();
    }

    @Test
    @Order(3)
    void the_run_goes_on_and_nothing_is_lost_or_doubled() {
        Operation run = intake.await(intake.sql()
                .one(
                        row -> new PublicId(row.getString(1)),
                        "SELECT public_id FROM operation WHERE job = 'rate-usage' ORDER BY id DESC LIMIT 1")
                .orElseThrow());
        List<Long> datasets =
                intake.sql().list(row -> row.getLong(1), "SELECT id FROM dataset ORDER BY id DESC LIMIT 2");

        assertThat(run.state()).as(run.message()).isEqualTo(Operation.State.COMPLETED);
        assertThat(ratedAccounts(datasets.get(0))).isEqualTo(3);
        assertThat(charges(datasets.get(0))).isEqualTo(charges(datasets.get(1))).hasSizeGreaterThan(5);
        assertThat(totals(datasets.get(0))).isEqualTo(totals(datasets.get(1))).isEqualTo(charges(datasets.get(0)));
        try (CurrentCaller.Acting acting = caller.begin(Caller.system("test"))) {
            assertThat(rating.pending(datasets.get(0), PERIOD)).isEmpty();
            assertThat(verification.run())
                    .extracting(Finding::check)
                    .doesNotContain("I05-totals-are-charges", "I05-charges-have-totals", "I05-charge-without-row");
        }
    }

    /** Three accounts with usage; their ids, in the order in which they are rated. */
    private static List<Long> open(RatedMonth month) {
        month.open();
        month.sell();
        CloudAccount second = month.anotherAccount();
        month.addTo(
                second,
                RatedMonth.row(1, "2026-10-02", "USAGE", "3", "7.123456789"),
                RatedMonth.row(2, "2026-10-21", "CREDIT", null, "-0.5"));
        CloudAccount third = month.anotherAccount();
        month.addTo(third, RatedMonth.row(1, "2026-10-03", "USAGE", "1", "0.000000001"));
        return List.of(month.account().id(), second.id(), third.id());
    }

    private PublicId rate(RatedMonth month) {
        return jobRequests.start(
                "rate-usage",
                "test",
                null,
                Map.of("dataset", month.dataset().id().toString(), "period", PERIOD.toString()));
    }

    private long ratedAccounts(long dataset) {
        return intake.sql()
                .one(row -> row.getLong(1), "SELECT COUNT(*) FROM rated_account WHERE dataset_id = ?", dataset)
                .orElseThrow();
    }

    private List<String> charges(long dataset) {
        return sums(
                "SELECT level, disposition, kind, usage_day, COUNT(*), SUM(cost), SUM(amount) FROM charge", dataset);
    }

    private List<String> totals(long dataset) {
        return sums(
                "SELECT level, disposition, kind, usage_day, SUM(row_count), SUM(cost), SUM(amount) FROM charge_total",
                dataset);
    }

    private List<String> sums(String sql, long dataset) {
        return intake.sql()
                .list(
                        row -> String.join(
                                " ",
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                plain(row.getBigDecimal(5)),
                                plain(row.getBigDecimal(6)),
                                plain(row.getBigDecimal(7))),
                        sql + OF_DATASET + " ORDER BY level, disposition, kind, usage_day",
                        dataset);
    }

    private static String plain(BigDecimal number) {
        return number == null ? "none" : number.stripTrailingZeros().toPlainString();
    }
}

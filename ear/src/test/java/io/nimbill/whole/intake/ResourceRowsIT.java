package io.nimbill.whole.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.usage.DailyRowPlace;
import io.nimbill.usage.VendorRowSearch;
import io.nimbill.usage.VendorRows;
import io.nimbill.vendor.Dataset;
import io.nimbill.vendor.DatasetTerms;
import io.nimbill.vendor.VendorAccountKeeping;
import io.nimbill.whole.InServer;
import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Rows kept by resource: what counts in an open month is read again, finer or coarser, and adds up to the same. The file holds
 * the bills of several payers, each a version of a dataset of its own.
 */
@InServer
class ResourceRowsIT {

    private static final String SAMPLE = "focus/focus-1.2-gen-aws.csv";

    private static final String CURRENT = " FROM current_delivery c JOIN dataset d ON d.id = c.dataset_id"
            + " JOIN daily_row r ON r.period_start = c.period_start AND r.delivery_id = c.delivery_id"
            + " WHERE d.partner_account_id = ?";

    @Inject
    private Intake intake;

    @Inject
    private VendorAccountKeeping keeping;

    @Inject
    private VendorRowSearch search;

    @Inject
    private CurrentCaller caller;

    private record Kept(long rows, long resources, BigDecimal cost) {}

    private record Stored(DailyRowPlace place, BigDecimal cost) {}

    @Test
    void what_counts_is_read_again_by_resource_and_back_and_adds_up_to_the_same() throws IOException {
        PublicId dataset = intake.dataset("focus", "BILLING");
        intake.upload(dataset, Intake.sample(SAMPLE));
        Kept before = kept(dataset);
        assertThat(before.resources()).as("the empty word").isEqualTo(1);

        long payers = states(dataset, "CURRENT");
        assertThat(payers).isPositive();

        byResource(dataset, true);
        await(dataset, payers);
        Kept finer = kept(dataset);
        assertThat(finer.cost()).isEqualByComparingTo(before.cost());
        assertThat(finer.rows()).isGreaterThanOrEqualTo(before.rows());
        assertThat(finer.resources()).isGreaterThan(1000);
        Stored row = one(dataset);
        VendorRows behind = search.behind(row.place(), 0, 3);
        assertThat(behind.billedCost()).isEqualByComparingTo(row.cost());

        byResource(dataset, false);
        await(dataset, 2 * payers);
        assertThat(kept(dataset)).isEqualTo(before);
    }

    @Test
    void a_closed_month_stays_as_it_was_read() throws IOException {
        PublicId dataset = intake.dataset("focus", "BILLING");
        intake.upload(dataset, Intake.sample(SAMPLE));
        Kept before = kept(dataset);
        intake.sql()
                .update(
                        "UPDATE vendor_period SET state = 'CLOSED', step = 'REVIEWED' WHERE partner_account_id = ?",
                        intake.partnerAccount(dataset));

        byResource(dataset, true);

        assertThat(states(dataset, "RECEIVED") + states(dataset, "READING") + states(dataset, "SUPERSEDED"))
                .isZero();
        assertThat(kept(dataset)).isEqualTo(before);
    }

    private void byResource(PublicId dataset, boolean kept) {
        try (CurrentCaller.Acting acting = caller.begin(Caller.system("test"))) {
            Dataset now = keeping.dataset(dataset);
            DatasetTerms terms = DatasetTerms.uploaded(now.name(), now.format()).withResources(kept);
            keeping.amendDataset(dataset, terms, now.version());
        }
    }

    private void await(PublicId dataset, long superseded) {
        Instant deadline = Instant.now().plusSeconds(120);
        while (states(dataset, "SUPERSEDED") != superseded || !isArchived(dataset)) {
            assertThat(Instant.now()).isBefore(deadline);
            Intake.pause();
        }
    }

    private long states(PublicId dataset, String state) {
        return intake.sql()
                .one(
                        row -> row.getLong(1),
                        "SELECT COUNT(*) FROM delivery v JOIN dataset d ON d.id = v.dataset_id"
                                + " WHERE d.partner_account_id = ? AND v.state = ?",
                        intake.partnerAccount(dataset),
                        state)
                .orElseThrow();
    }

    /** The last step of an import. */
    private boolean isArchived(PublicId dataset) {
        return intake.sql()
                .one(
                        row -> row.getLong(1) == 0,
                        "SELECT COUNT(*) FROM delivery v JOIN dataset d ON d.id = v.dataset_id"
                                + " WHERE d.partner_account_id = ? AND v.archive_path IS NULL",
                        intake.partnerAccount(dataset))
                .orElseThrow();
    }

    private Kept kept(PublicId dataset) {
        return intake.sql()
                .one(
                        row -> new Kept(row.getLong(1), row.getLong(2), row.getBigDecimal(3)),
                        "SELECT COUNT(*), COUNT(DISTINCT r.resource_id), SUM(r.billed_cost)" + CURRENT,
                        intake.partnerAccount(dataset))
                .orElseThrow();
    }

    private Stored one(PublicId dataset) {
        List<Stored> rows = intake.sql()
                .list(
                        row -> new Stored(
                                new DailyRowPlace(
                                        Sql.day(row, "period_start"),
                                        row.getLong("delivery_id"),
                                        row.getLong("cloud_account_id"),
                                        row.getInt("row_no")),
                                row.getBigDecimal("billed_cost")),
                        "SELECT r.*" + CURRENT
                                + " AND r.resource_id <> 1 ORDER BY r.cloud_account_id, r.row_no LIMIT 1",
                        intake.partnerAccount(dataset));
        return rows.get(0);
    }
}

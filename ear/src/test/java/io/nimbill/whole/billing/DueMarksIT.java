package io.nimbill.whole.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.whole.InServer;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Drafting looks at marked periods only. Whatever happens to charges, in whatever order: what the plain sums over all
 * history find due is marked, and what is found even loses its mark.
 */
@InServer
class DueMarksIT {

    private static final long SEED = 20261122;
    private static final int STEPS = 24;

    @Inject
    private Scenes scenes;

    @Inject
    private Runs runs;

    @Test
    void whatever_is_due_by_the_plain_sums_is_marked_at_every_step() {
        Scene scene = scenes.resellerWithClients("Marks", 2, LocalDate.of(2025, 4, 1));
        Random random = new Random(SEED);
        for (int step = 0; step < STEPS; step++) {
            act(scene, random);
            assertThat(runs.findings()).as("step " + step).isEmpty();
        }
        scene.vendorBill("CLOSED");
        scene.usage(0, "Amazon EC2", "1", "2", "3");
        runs.issueInvoices(scene.month);
        assertThat(marks(scene))
                .as("what was just billed is looked at once more")
                .isPositive();
        runs.issueInvoices(scene.month);

        assertThat(marks(scene)).isZero();
        assertThat(due(scene)).isEqualByComparingTo("0");
        assertThat(runs.findings()).isEmpty();
    }

    private void act(Scene scene, Random random) {
        int client = random.nextInt(2);
        String service = random.nextBoolean() ? "Amazon EC2" : "Amazon S3";
        switch (random.nextInt(5)) {
            case 0, 1 -> scene.usage(client, service, cents(random), cents(random), cents(random));
            case 2 -> scene.reprice(client, service, cents(random));
            case 3 -> scene.vendorBill(random.nextBoolean() ? "CLOSED" : "OPEN");
            default -> runs.issueInvoices(scene.month);
        }
    }

    /** Also tenths of cents, which rounding leaves open. */
    private static String cents(Random random) {
        return BigDecimal.valueOf(1 + random.nextInt(99_999), 3).toPlainString();
    }

    private long marks(Scene scene) {
        return scenes.sql()
                .one(
                        row -> row.getLong(1),
                        "SELECT COUNT(*) FROM due_mark m JOIN billing_account b ON b.id = m.billing_account_id"
                                + " WHERE b.seller_id = ? OR b.buyer_id = ?",
                        scene.reseller.id(),
                        scene.reseller.id())
                .orElse(0L);
    }

    /** Charged less billed over all history, each key rounded once. */
    private BigDecimal due(Scene scene) {
        return scenes
                .sql()
                .list(
                        row -> row.getBigDecimal(1),
                        "SELECT ROUND(SUM(k.charged), 2) - SUM(k.net) FROM (SELECT billing_account_id, cloud_account_id,"
                                + " service_id, amount AS charged, 0 AS net FROM charge_total WHERE seller_id = ?"
                                + " UNION ALL SELECT i.billing_account_id, l.cloud_account_id, l.service_id, 0, l.net_amount"
                                + " FROM invoice i JOIN invoice_line l ON l.invoice_id = i.id WHERE i.seller_id = ?) k"
                                + " GROUP BY k.billing_account_id, k.cloud_account_id, k.service_id",
                        scene.reseller.id(),
                        scene.reseller.id())
                .stream()
                .map(BigDecimal::abs)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

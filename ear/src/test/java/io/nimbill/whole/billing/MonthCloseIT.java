package io.nimbill.whole.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.reconciliation.BillProof;
import io.nimbill.reconciliation.BillProofs;
import io.nimbill.reconciliation.ProofLine;
import io.nimbill.usage.PeriodStep;
import io.nimbill.usage.StepTaken;
import io.nimbill.usage.VendorBillTotals;
import io.nimbill.usage.VendorPeriod;
import io.nimbill.usage.VendorPeriods;
import io.nimbill.whole.InServer;
import io.nimbill.work.Refusal;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The close of a vendor's month, step by step, and the proof on which it stands. */
@InServer
class MonthCloseIT {

    private static final LocalDate MONTH = LocalDate.of(2025, 7, 1);

    @Inject
    private Scenes scenes;

    @Inject
    private Runs runs;

    @Inject
    private VendorPeriods periods;

    @Inject
    private VendorBillTotals totals;

    @Inject
    private BillProofs proofs;

    @Test
    void a_month_goes_from_final_to_locked_and_its_bill_is_proved_to_the_last_digit() {
        Scene scene = scenes.resellerWithClients("Close", 2, MONTH);
        scene.usage(0, "Amazon EC2", "10.000000000000000000000000001", "11.5", "12.75");
        scene.usage(1, "Amazon S3", "3.25", "4", "5");
        scene.vendorBill("FINAL");

        scenes.asSystem(() -> periods.follow(scene.partnerAccount(), MONTH));
        assertThat(now(scene)).isEqualTo(PeriodStep.PROVED);
        scenes.asSystem(() -> assertProved(proofs.of(scene.partnerAccount(), MONTH)));

        scenes.asSystem(() -> periods.advance(scene.partnerAccount(), MONTH, PeriodStep.REVIEWED, "Looked at"));
        scenes.asSystem(() -> assertThat(periods.inTheWay(scene.partnerAccount(), MONTH))
                .extracting(saying -> saying.code())
                .containsExactly("refusal.month-not-invoiced"));
        runs.issueInvoices(MONTH);
        scenes.asSystem(() -> periods.follow(scene.partnerAccount(), MONTH));
        assertThat(now(scene)).isEqualTo(PeriodStep.INVOICED);
        scenes.asSystem(() -> periods.advance(scene.partnerAccount(), MONTH, PeriodStep.LOCKED, null));

        scenes.asSystem(() -> assertThat(periods.steps(scene.partnerAccount(), MONTH))
                .extracting(StepTaken::step)
                .endsWith(
                        PeriodStep.RATED,
                        PeriodStep.PROVED,
                        PeriodStep.REVIEWED,
                        PeriodStep.INVOICED,
                        PeriodStep.LOCKED));
        refused("period-locked", () -> totals.state(scene.partnerAccount(), MONTH, null, "EUR", BigDecimal.ONE));
        scenes.asSystem(() -> periods.reopen(scene.partnerAccount(), MONTH, "A credit is to come"));
        assertThat(now(scene)).isIn(PeriodStep.ESTIMATED, PeriodStep.VENDOR_FINAL);
        assertThat(runs.findings()).isEmpty();
    }

    @Test
    void a_difference_stops_the_close_with_its_amount() {
        Scene scene = scenes.resellerWithClients("Uneven", 1, MONTH);
        scene.usage(0, "Amazon EC2", "10.01", "11", "12");
        scene.vendorBill("FINAL");
        scenes.sql()
                .update(
                        "UPDATE disposition_total t JOIN dataset d ON d.id = t.dataset_id JOIN partner_account p"
                                + " ON p.id = d.partner_account_id SET t.cost = 10 WHERE t.level = 0 AND p.public_id = ?",
                        scene.partnerAccount());
        refused("bill-not-proved", () -> periods.close(scene.partnerAccount(), MONTH));
        scenes.asSystem(() ->
                assertThat(periods.inTheWay(scene.partnerAccount(), MONTH)).isEmpty());
        refused("step-not-next", () -> periods.advance(scene.partnerAccount(), MONTH, PeriodStep.PROVED, null));
        scenes.asSystem(() -> periods.follow(scene.partnerAccount(), MONTH));
        assertThat(now(scene)).isEqualTo(PeriodStep.RATED);
        scenes.asSystem(() -> assertThat(
                        periods.inTheWay(scene.partnerAccount(), MONTH).get(0).english())
                .contains("bought 10.01 EUR", "difference 0.01"));
        scenes.sql()
                .update(
                        "UPDATE disposition_total t JOIN dataset d ON d.id = t.dataset_id JOIN partner_account p"
                                + " ON p.id = d.partner_account_id SET t.cost = 10.01 WHERE t.level = 0 AND p.public_id = ?",
                        scene.partnerAccount());
    }

    @Test
    void what_an_invoice_asks_for_beyond_its_file_is_a_row_of_its_own() {
        Scene scene = scenes.resellerWithClients("Stated", 1, MONTH);
        scene.usage(0, "Amazon EC2", "10.00", "11", "12");
        scene.vendorBill("FINAL");
        scenes.asSystem(() -> totals.state(scene.partnerAccount(), MONTH, null, "EUR", new BigDecimal("10.07")));
        runs.run("rate-usage", Map.of());
        scenes.asSystem(() -> {
            BillProof proof = proofs.of(scene.partnerAccount(), MONTH);
            assertThat(proof.isEven()).isTrue();
            assertThat(proof.lines())
                    .filteredOn(line -> line.disposition().equals("PARKED"))
                    .singleElement()
                    .satisfies(line -> assertThat(line.reason()).isEqualTo("NO_ACCOUNT"))
                    .satisfies(line -> assertThat(line.cost()).isEqualByComparingTo("0.07"));
            periods.close(scene.partnerAccount(), MONTH);
        });
        assertThat(scene.owedToVendor()).isEqualByComparingTo("-10.07");

        scenes.asSystem(() -> totals.withdraw(scene.partnerAccount(), MONTH, null, "EUR"));
        runs.run("rate-usage", Map.of());
        scenes.asSystem(() -> {
            BillProof proof = proofs.of(scene.partnerAccount(), MONTH);
            assertThat(proof.isEven()).isTrue();
            assertThat(proof.lines()).extracting(ProofLine::disposition).containsOnly("SOLD");
        });
        assertThat(runs.findings()).isEmpty();
    }

    private void assertProved(BillProof proof) {
        assertThat(proof.isEven()).isTrue();
        assertThat(proof.invoices()).hasSize(1);
        List<ProofLine> lines = proof.lines();
        assertThat(lines).extracting(ProofLine::level).containsOnly(0, 1);
        assertThat(lines)
                .filteredOn(line -> line.level() == 0)
                .extracting(ProofLine::cost)
                .singleElement()
                .satisfies(cost -> assertThat(cost).isEqualByComparingTo("13.250000000000000000000000001"));
        assertThat(lines)
                .filteredOn(line -> line.level() == 1)
                .extracting(ProofLine::amount)
                .singleElement()
                .satisfies(amount -> assertThat(amount).isEqualByComparingTo("17.75"));
    }

    private PeriodStep now(Scene scene) {
        PeriodStep[] found = new PeriodStep[1];
        scenes.asSystem(() -> found[0] = periods.of(scene.partnerAccount()).stream()
                .map(VendorPeriod::step)
                .findFirst()
                .orElseThrow());
        return found[0];
    }

    private void refused(String code, Runnable act) {
        assertThatThrownBy(() -> scenes.asSystem(act))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}

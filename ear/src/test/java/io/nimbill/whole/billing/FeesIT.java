package io.nimbill.whole.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.agreement.Fee;
import io.nimbill.agreement.Fees;
import io.nimbill.invoice.InvoiceDirectory;
import io.nimbill.invoice.InvoiceLineRow;
import io.nimbill.invoice.InvoiceRow;
import io.nimbill.invoice.UnbilledCharges;
import io.nimbill.money.Money;
import io.nimbill.party.Party;
import io.nimbill.usage.PeriodStep;
import io.nimbill.whole.InServer;
import io.nimbill.work.Sql;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Fees and commitments of agreements: reckoned from the charges of their edge, billed and corrected with them. */
@InServer
class FeesIT {

    private static final Fee PLAN = Fee.flat("Support plan", new BigDecimal("10"));
    private static final Fee TENTH = Fee.percentage("Service", new BigDecimal("10"));
    private static final Fee LEAST = Fee.minimum("Minimum", new BigDecimal("200"));
    private static final Fee MOST = Fee.maximum("Cap", new BigDecimal("100"));

    @Inject
    private Scenes scenes;

    @Inject
    private Runs runs;

    @Inject
    private InvoiceDirectory invoices;

    @Inject
    private UnbilledCharges unbilledCharges;

    @Test
    void fees_follow_the_charges_of_their_edge_and_of_no_other() {
        Scene scene = scenes.resellerWithClients("Fees", 3, LocalDate.of(2025, 9, 1));
        agreeForTheMonth(scene, 0, Fees.of(PLAN, TENTH));
        agreeForTheMonth(scene, 1, Fees.of(TENTH, LEAST));
        agreeForTheMonth(scene, 2, Fees.of(LEAST));
        scene.usage(0, "Amazon EC2", "90", "100", "110.00");
        scene.usage(1, "Amazon EC2", "90", "100", "110.00");
        runs.run("rate-usage", Map.of());
        assertThat(unbilled(scene.clients.get(0)))
                .as("E16: 110.00 + 10.00 + 11.00")
                .containsExactlyInAnyOrder("110.00", "10.00", "11.00");
        assertThat(unbilled(scene.reseller)).as("they end at their edge").containsExactlyInAnyOrder("100.00", "100.00");

        runs.issueInvoices(scene.month);

        assertThat(net(scene, 0)).isEqualTo(Money.of("131.00", "EUR"));
        assertThat(net(scene, 1)).as("110 + 11 + 90").isEqualTo(Money.of("211.00", "EUR"));
        assertThat(net(scene, 2)).as("a month without rows").isEqualTo(Money.of("200.00", "EUR"));
        assertThat(lines(scene, 1))
                .filteredOn(line -> "Minimum".equals(line.description()))
                .singleElement()
                .satisfies(line -> assertThat(line.reason().english())
                        .isEqualTo("Charges of 110; agreed are at least 200 a month"));
        assertThat(runs.findings()).isEmpty();

        Instant untouched = changedAt(scene, 0);
        scene.reprice(1, "Amazon EC2", "150.00");
        runs.issueInvoices(scene.month);
        InvoiceRow difference = runs.boughtBy(scene.clients.get(1)).get(1);
        assertThat(difference.net()).as("40 + 4 - 40").isEqualTo(Money.of("4.00", "EUR"));
        assertThat(changedAt(scene, 0)).isEqualTo(untouched);
        assertThat(runs.findings()).isEmpty();
    }

    @Test
    void a_maximum_is_never_crossed_however_often_the_month_is_restated() {
        Scene scene = scenes.resellerWithClients("Capped", 1, LocalDate.of(2025, 10, 1));
        agreeForTheMonth(scene, 0, Fees.of(MOST));
        for (String charged : List.of("80.005", "130.50", "99.999", "250")) {
            if (runs.boughtBy(scene.clients.get(0)).isEmpty()) {
                scene.usage(0, "Amazon EC2", "1", "2", charged);
            } else {
                scene.reprice(0, "Amazon EC2", charged);
            }
            runs.issueInvoices(scene.month);
            BigDecimal expected = new BigDecimal(charged).min(MOST.value()).setScale(2, RoundingMode.HALF_UP);
            assertThat(billed(scene, 0)).as(charged).isEqualByComparingTo(expected);
            assertThat(runs.findings()).as(charged).isEmpty();
        }
    }

    @Test
    void fees_of_a_locked_month_stay_as_they_are_until_it_is_opened_again() {
        Scene scene = scenes.resellerWithClients("Locked", 1, LocalDate.of(2025, 7, 1));
        scenes.agree(scene, 0, scene.month, terms -> terms.withFees(Fees.of(PLAN)));
        scene.usage(0, "Amazon EC2", "90", "100", "110.00");
        runs.issueInvoices(scene.month);
        assertThat(billed(scene, 0)).isEqualByComparingTo("120.00");
        scene.step(PeriodStep.LOCKED);

        scenes.agree(scene, 0, scene.month.plusDays(15), terms -> terms.withFees(Fees.none()));
        runs.run("rate-usage", Map.of());
        runs.issueInvoices(scene.month);
        assertThat(billed(scene, 0)).isEqualByComparingTo("120.00");

        scene.step(PeriodStep.REVIEWED);
        runs.issueInvoices(scene.month);
        assertThat(billed(scene, 0)).as("15 of 31 days").isEqualByComparingTo("114.84");
        assertThat(runs.findings()).isEmpty();
    }

    @Test
    void an_agreement_that_ends_inside_the_month_takes_its_days() {
        Scene scene = scenes.resellerWithClients("Parted", 1, LocalDate.of(2025, 11, 1));
        scenes.agree(scene, 0, scene.month, terms -> terms.withFees(Fees.of(PLAN)));
        scenes.agree(scene, 0, scene.month.plusDays(12), terms -> terms.withFees(Fees.none()));

        runs.issueInvoices(scene.month);

        assertThat(net(scene, 0)).as("12 of 30 days").isEqualTo(Money.of("4.00", "EUR"));
        assertThat(lines(scene, 0).get(0).reason().english()).isEqualTo("4, of 10 a month for 12 of 30 days");
        assertThat(runs.findings()).isEmpty();
    }

    @Test
    void a_fee_waits_for_the_vendor_bills_of_its_month() {
        Scene scene = scenes.resellerWithClients("Waiting fee", 1, LocalDate.of(2025, 12, 1));
        agreeForTheMonth(scene, 0, Fees.of(TENTH, PLAN));
        scene.usage(0, "Amazon EC2", "1", "2", "30");
        scene.vendorBill("OPEN");

        runs.issueInvoices(scene.month);
        assertThat(runs.boughtBy(scene.clients.get(0))).isEmpty();

        scene.vendorBill("CLOSED");
        runs.issueInvoices(scene.month);
        assertThat(net(scene, 0)).isEqualTo(Money.of("43.00", "EUR"));
        assertThat(runs.findings()).isEmpty();
    }

    private void agreeForTheMonth(Scene scene, int client, Fees fees) {
        scenes.agree(scene, client, scene.month, terms -> terms.withFees(fees));
        scenes.agree(scene, client, scene.month.plusMonths(1), terms -> terms);
    }

    private Money net(Scene scene, int client) {
        return runs.boughtBy(scene.clients.get(client)).get(0).net();
    }

    private BigDecimal billed(Scene scene, int client) {
        return runs.boughtBy(scene.clients.get(client)).stream()
                .map(row -> row.net().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<InvoiceLineRow> lines(Scene scene, int client) {
        List<InvoiceLineRow> lines = new ArrayList<>();
        InvoiceRow first = runs.boughtBy(scene.clients.get(client)).get(0);
        scenes.asSystem(() -> lines.addAll(invoices.one(first.id()).lines()));
        return lines;
    }

    private Instant changedAt(Scene scene, int client) {
        return scenes.sql()
                .one(
                        row -> Sql.instant(row, "changed_at"),
                        "SELECT MAX(changed_at) AS changed_at FROM own_charge WHERE buyer_id = ?",
                        scene.clients.get(client).id())
                .orElseThrow();
    }

    private List<String> unbilled(Party buyer) {
        List<String> amounts = new ArrayList<>();
        scenes.asSystem(() -> unbilledCharges.ofBuyer(buyer.publicId()).stream()
                .map(charge -> charge.amount().toPlainString())
                .forEach(amounts::add));
        return amounts;
    }
}

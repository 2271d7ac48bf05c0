package io.nimbill.whole.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.agreement.OwnCharge;
import io.nimbill.agreement.OwnCharges;
import io.nimbill.invoice.InvoiceDirectory;
import io.nimbill.invoice.InvoiceLineRow;
import io.nimbill.invoice.InvoiceRow;
import io.nimbill.invoice.RenditionKind;
import io.nimbill.invoice.UnbilledCharges;
import io.nimbill.money.Money;
import io.nimbill.time.BillingPeriod;
import io.nimbill.whole.InServer;
import io.nimbill.work.Saying;
import io.nimbill.work.Transactions;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is sold besides usage is due, drafted, issued and given back like usage, whatever its amount becomes meanwhile. */
@InServer
class OwnChargesIT {

    private static final long SEED = 20261122;

    @Inject
    private Scenes scenes;

    @Inject
    private Runs runs;

    @Inject
    private OwnCharges charges;

    @Inject
    private UnbilledCharges unbilledCharges;

    @Inject
    private InvoiceDirectory invoices;

    @Inject
    private Transactions transactions;

    @Test
    void a_subscription_stands_beside_usage_and_a_change_of_its_amount_is_a_difference() {
        Scene scene = scenes.resellerWithClients("Own charges", 1, LocalDate.of(2025, 6, 1));
        scene.usage(0, "Amazon EC2", "1", "2", "3.004");
        put(scene, 7001, "33.3333333333333333334", "3");
        assertThat(unbilled(scene)).containsExactlyInAnyOrder("3.00", "33.33");

        runs.issueInvoices(scene.month);

        InvoiceRow invoice = runs.boughtBy(scene.clients.get(0)).get(0);
        assertThat(invoice.net()).isEqualTo(Money.of("36.33", "EUR"));
        assertThat(invoice.tax()).isEqualTo(Money.of("6.90", "EUR"));
        InvoiceLineRow line = lines(invoice).get(1);
        assertThat(line.kind()).isEqualTo("SUBSCRIPTION");
        assertThat(line.description()).isEqualTo("Mailbox");
        assertThat(line.quantity()).isEqualByComparingTo("3");
        assertThat(line.serviceStart()).isEqualTo(LocalDate.of(2025, 6, 13));
        assertThat(line.reason().english()).isEqualTo("three mailboxes");
        assertThat(ubl(invoice))
                .contains("<cbc:InvoicedQuantity unitCode=\"MON\">3</cbc:InvoicedQuantity>")
                .contains("<cbc:StartDate>2025-06-13</cbc:StartDate>");
        assertThat(unbilled(scene)).isEmpty();
        assertThat(runs.findings()).isEmpty();

        put(scene, 7001, "33.3333333333333333334", "3");
        runs.issueInvoices(scene.month);
        assertThat(runs.boughtBy(scene.clients.get(0))).as("the same again").hasSize(1);

        put(scene, 7001, "0", "3");
        assertThat(unbilled(scene)).containsExactly("-33.33");
        runs.issueInvoices(scene.month);
        InvoiceRow credit = runs.boughtBy(scene.clients.get(0)).get(0);
        assertThat(credit.isCreditNote()).isTrue();
        assertThat(credit.net()).isEqualTo(Money.of("-33.33", "EUR"));
        assertThat(runs.findings()).isEmpty();
    }

    @Test
    void what_may_not_be_billed_yet_waits_for_its_day() {
        Scene scene = scenes.resellerWithClients("Own later", 1, LocalDate.of(2025, 7, 1));
        LocalDate later = LocalDate.of(2099, 1, 1);
        put(scene, charge(scene, 7002, new BillingPeriod(later, later.plusMonths(1)), later, "10", "1"));
        assertThat(unbilled(scene)).containsExactly("10.00");

        runs.issueInvoices(later.minusMonths(1));

        assertThat(runs.boughtBy(scene.clients.get(0))).isEmpty();
        assertThat(runs.findings()).isEmpty();
    }

    @Test
    void in_whatever_order_amounts_come_what_was_billed_is_the_last_of_each_key() {
        Scene scene = scenes.resellerWithClients("Own order", 1, LocalDate.of(2025, 8, 1));
        Random random = new Random(SEED);
        BigDecimal whole = BigDecimal.ZERO;
        for (int round = 0; round < 4; round++) {
            List<Long> sources = new ArrayList<>(List.of(7011L, 7012L, 7013L));
            Collections.shuffle(sources, random);
            whole = BigDecimal.ZERO;
            for (Long source : sources) {
                BigDecimal amount = BigDecimal.valueOf(random.nextInt(200_000) - 50_000L, 3);
                put(scene, source, amount.toPlainString(), "2");
                whole = whole.add(amount.setScale(2, RoundingMode.HALF_UP));
            }
            runs.issueInvoices(scene.month);
            assertThat(runs.findings()).as("round " + round).isEmpty();
        }
        BigDecimal billed = runs.boughtBy(scene.clients.get(0)).stream()
                .map(row -> row.net().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal carried = unbilled(scene).stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(billed.add(carried)).isEqualByComparingTo(whole);
    }

    private void put(Scene scene, long source, String amount, String quantity) {
        LocalDate start = scene.month.plusDays(12);
        LocalDate end = YearMonth.from(scene.month).plusMonths(1).atDay(1);
        put(scene, charge(scene, source, new BillingPeriod(start, end), end, amount, quantity));
    }

    private void put(Scene scene, OwnCharge charge) {
        scenes.asSystem(() -> transactions.run(() -> charges.put(List.of(charge))));
    }

    private OwnCharge charge(
            Scene scene, long source, BillingPeriod service, LocalDate billableFrom, String amount, String quantity) {
        return new OwnCharge(
                new OwnCharge.Key(OwnCharge.Kind.SUBSCRIPTION, source, 1, service),
                scenes.billingAccount(scene.reseller.id(), scene.clients.get(0).id()),
                billableFrom,
                OwnCharge.STANDARD,
                Scenes.EUR,
                new BigDecimal(amount),
                new OwnCharge.Units(new BigDecimal(quantity), "MON"),
                "Mailbox",
                Saying.of("fault", "three mailboxes"));
    }

    private List<InvoiceLineRow> lines(InvoiceRow invoice) {
        List<InvoiceLineRow> lines = new ArrayList<>();
        scenes.asSystem(() -> lines.addAll(invoices.one(invoice.id()).lines()));
        return lines;
    }

    private String ubl(InvoiceRow invoice) {
        List<String> texts = new ArrayList<>();
        scenes.asSystem(() -> texts.add(
                new String(invoices.rendition(invoice.id(), RenditionKind.UBL).bytes(), StandardCharsets.UTF_8)));
        return texts.get(0);
    }

    private List<String> unbilled(Scene scene) {
        List<String> amounts = new ArrayList<>();
        scenes.asSystem(() -> unbilledCharges.ofBuyer(scene.clients.get(0).publicId()).stream()
                .map(charge -> charge.amount().toPlainString())
                .forEach(amounts::add));
        return amounts;
    }
}

package io.nimbill.whole.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.allocation.CostCentre;
import io.nimbill.allocation.CostCentreKeeping;
import io.nimbill.invoice.DraftRow;
import io.nimbill.invoice.Drafting;
import io.nimbill.invoice.InvoiceDirectory;
import io.nimbill.invoice.InvoiceFilter;
import io.nimbill.invoice.InvoiceLineRow;
import io.nimbill.invoice.InvoiceRow;
import io.nimbill.invoice.Issuing;
import io.nimbill.invoice.Rendition;
import io.nimbill.invoice.RenditionKind;
import io.nimbill.invoice.UnbilledCharges;
import io.nimbill.money.Money;
import io.nimbill.whole.InServer;
import io.nimbill.work.Operation;
import io.nimbill.work.ParkedItem;
import io.nimbill.work.ParkedItems;
import io.nimbill.work.Transactions;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@InServer
class InvoicingIT {

    @Inject
    private Scenes scenes;

    @Inject
    private Runs runs;

    @Inject
    private InvoiceDirectory invoices;

    @Inject
    private UnbilledCharges unbilledCharges;

    @Inject
    private Drafting drafting;

    @Inject
    private Issuing issuing;

    @Inject
    private Transactions transactions;

    @Inject
    private ParkedItems parked;

    @Inject
    private CostCentreKeeping costCentres;

    @Test
    void a_document_is_split_by_cost_centre_and_comes_to_the_same_cent() {
        Scene scene = scenes.resellerWithClients("Centres", 1, LocalDate.of(2025, 2, 1));
        List<CostCentre> opened = new ArrayList<>();
        scenes.asSystem(() -> opened.add(costCentres.open(scene.clients.get(0).publicId(), "4711", "Shop", null)));
        scenes.asSystem(() -> opened.add(costCentres.open(
                scene.clients.get(0).publicId(), "4712", "Lab", opened.get(0).publicId())));
        scene.usage(0, "Amazon EC2", "1", "1", "10.004");
        scene.usage(0, "Amazon EC2", "1", "1", "20.004");
        scene.usage(0, "Amazon EC2", "1", "1", "0.004");
        scene.bears(0, 1, opened.get(0).id());
        scene.bears(0, 2, opened.get(1).id());
        assertThat(unbilled(scene)).containsExactly("30.01");

        runs.issueInvoices(scene.month);

        InvoiceRow document = runs.boughtBy(scene.clients.get(0)).get(0);
        assertThat(document.net()).isEqualTo(Money.of("30.01", "EUR"));
        List<InvoiceLineRow> lines = new ArrayList<>();
        List<String> renditions = new ArrayList<>();
        scenes.asSystem(() -> lines.addAll(invoices.one(document.id()).lines()));
        scenes.asSystem(() -> renditions.add(
                new String(invoices.rendition(document.id(), RenditionKind.UBL).bytes(), StandardCharsets.UTF_8)));
        assertThat(lines)
                .map(line -> line.costCentre() + " "
                        + line.netAmount().stripTrailingZeros().toPlainString())
                .containsExactlyInAnyOrder("4711 10.01", "4712 20");
        assertThat(renditions.get(0))
                .contains("<cbc:AccountingCost>4711</cbc:AccountingCost>")
                .contains("<cbc:AccountingCost>4712</cbc:AccountingCost>");
        assertThat(runs.findings()).isEmpty();

        scene.bears(0, 2, opened.get(0).id());
        assertThat(unbilled(scene)).as("moved to another cost centre").isEmpty();
        runs.issueInvoices(scene.month);
        assertThat(runs.boughtBy(scene.clients.get(0))).hasSize(1);

        scene.usage(0, "Amazon EC2", "1", "1", "5.00");
        runs.issueInvoices(scene.month);
        InvoiceRow difference = runs.boughtBy(scene.clients.get(0)).get(1);
        assertThat(difference.net()).isEqualTo(Money.of("5.00", "EUR"));
        assertThat(runs.findings()).isEmpty();
    }

    @Test
    void a_month_is_billed_on_every_edge_once_and_later_only_by_difference() {
        Scene scene = scenes.resellerWithClients("Month", 2, LocalDate.of(2025, 1, 1));
        scene.usage(0, "Amazon EC2", "100.123", "110.0001", "120.005");
        scene.usage(0, "Amazon EC2", "0.4", "0.5", "0.6");
        scene.usage(1, "Amazon S3", "10", "11", "12.34");
        assertThat(unbilled(scene)).containsExactlyInAnyOrder("120.61", "12.34");

        assertThat(runs.issueInvoices(scene.month).state()).isEqualTo(Operation.State.COMPLETED);
        assertThat(runs.soldBy(scene.reseller))
                .map(InvoiceRow::number)
                .containsExactly("INV-" + year() + "-000001", "INV-" + year() + "-000002");
        assertThat(runs.boughtBy(scene.clients.get(0))).singleElement().satisfies(invoice -> {
            assertThat(invoice.net()).isEqualTo(Money.of("120.61", "EUR"));
            assertThat(invoice.tax()).isEqualTo(Money.of("22.92", "EUR"));
            assertThat(invoice.total()).isEqualTo(Money.of("143.53", "EUR"));
        });
        assertThat(runs.boughtBy(scene.reseller)).singleElement().satisfies(invoice -> assertThat(invoice.net())
                .isEqualTo(Money.of("121.50", "EUR")));
        assertThat(runs.findings()).isEmpty();
        assertThat(unbilled(scene))
                .as("what was shown as unbilled is what was billed")
                .isEmpty();

        runs.issueInvoices(scene.month);
        assertThat(runs.soldBy(scene.reseller)).as("a second run").hasSize(2);

        scene.reprice(1, "Amazon S3", "10.00");
        assertThat(unbilled(scene)).containsExactly("-2.34");
        runs.issueInvoices(scene.month);
        InvoiceRow difference = runs.boughtBy(scene.clients.get(1)).get(0);
        assertThat(difference.isCreditNote()).isTrue();
        assertThat(difference.number()).startsWith("CN-");
        assertThat(difference.net()).isEqualTo(Money.of("-2.34", "EUR"));
        scenes.asSystem(() -> assertThat(
                        invoices.document(difference.id()).content().preceding())
                .map(preceding -> preceding.number())
                .containsExactly(runs.boughtBy(scene.clients.get(1)).get(1).number()));
        InvoiceFilter ofBuyer =
                InvoiceFilter.none().boughtBy(scene.clients.get(1).publicId());
        scenes.asSystem(() -> assertThat(invoices.sums(ofBuyer))
                .as("the credit note counts against the invoice")
                .singleElement()
                .satisfies(sum -> assertThat(sum.netAmount()).isEqualByComparingTo("10.00")));
        assertThat(runs.findings()).isEmpty();
    }

    @Test
    void renditions_stay_the_same_when_the_seller_changes() {
        Scene scene = scenes.resellerWithClients("Frozen", 1, LocalDate.of(2025, 2, 1));
        scene.usage(0, "Amazon EC2", "1", "2", "3");
        runs.issueInvoices(scene.month);
        InvoiceRow invoice = runs.boughtBy(scene.clients.get(0)).get(0);
        Rendition before = rendition(invoice, RenditionKind.PDF);
        assertThat(new String(before.bytes(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");

        scenes.profile(
                scene.reseller.id(),
                Scenes.german("Renamed")
                        .withBooks(true)
                        .withChannelCode(scene.reseller.profile().channelCode()));

        assertThat(rendition(invoice, RenditionKind.PDF))
                .usingRecursiveComparison()
                .isEqualTo(before);
        assertThat(new String(rendition(invoice, RenditionKind.UBL).bytes(), StandardCharsets.UTF_8))
                .contains("Frozen")
                .doesNotContain("Renamed");
    }

    @Test
    void an_account_that_fails_is_parked_with_its_reason_and_the_run_goes_on() {
        Scene scene = scenes.resellerWithClients("Failing", 2, LocalDate.of(2025, 3, 1));
        scene.usage(0, "Amazon EC2", "1", "2", "3");
        scene.usage(1, "Amazon EC2", "1", "2", "3");
        scenes.profile(
                scene.clients.get(0).id(), Scenes.german("Failing client 1").withTax("DE123456789", "K"));

        assertThat(runs.issueInvoices(scene.month).state()).isEqualTo(Operation.State.COMPLETED);
        assertThat(runs.boughtBy(scene.clients.get(0))).isEmpty();
        assertThat(runs.boughtBy(scene.clients.get(1))).hasSize(1);
        assertThat(parked.open(100))
                .filteredOn(item -> item.subject().equals("Failing → Failing client 1"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.code()).isEqualTo("tax-category");
                    assertThat(item.partyId()).isEqualTo(scene.reseller.id());
                });

        scenes.profile(scene.clients.get(0).id(), Scenes.german("Failing client 1"));
        runs.issueInvoices(scene.month);
        assertThat(runs.boughtBy(scene.clients.get(0))).hasSize(1);
        assertThat(parked.open(100)).map(ParkedItem::subject).doesNotContain("Failing → Failing client 1");
    }

    @Test
    void usage_of_a_bill_that_is_not_closed_waits_and_says_so() {
        Scene scene = scenes.resellerWithClients("Open bill", 1, LocalDate.of(2025, 4, 1));
        scene.usage(0, "Amazon EC2", "1", "2", "3");
        scene.vendorBill("OPEN");

        runs.issueInvoices(scene.month);
        assertThat(runs.boughtBy(scene.clients.get(0))).isEmpty();
        assertThat(parked.open(100))
                .filteredOn(item -> item.code().equals("period-not-closed"))
                .anySatisfy(item -> assertThat(item.subject()).endsWith("2025-04-01"));

        scene.vendorBill("CLOSED");
        runs.issueInvoices(scene.month);
        assertThat(runs.boughtBy(scene.clients.get(0))).hasSize(1);
        assertThat(parked.open(100))
                .noneSatisfy(item -> assertThat(item.subject()).endsWith("2025-04-01"));
    }

    @Test
    void numbers_have_no_gap_when_eight_threads_issue_and_some_roll_back() throws InterruptedException {
        Scene scene = scenes.resellerWithClients("Threads", 24, LocalDate.of(2025, 5, 1));
        for (int client = 0; client < 24; client++) {
            scene.usage(client, "Amazon EC2", "1", "2", "3");
        }
        List<DraftRow> drafts = new ArrayList<>();
        scenes.asSystem(() -> {
            scene.clients.forEach(client -> transactions.run(() -> drafting.draft(
                    scenes.billingAccount(scene.reseller.id(), client.id()), YearMonth.from(scene.month))));
            drafts.addAll(issuing.openDrafts(YearMonth.from(scene.month)));
        });
        ExecutorService threads = Executors.newFixedThreadPool(8);
        drafts.forEach(draft -> threads.submit(() -> scenes.asSystem(() -> issue(draft, draft.draftId() % 3 == 0))));
        threads.shutdown();
        assertThat(threads.awaitTermination(120, TimeUnit.SECONDS)).isTrue();
        long rolledBack =
                drafts.stream().filter(draft -> draft.draftId() % 3 == 0).count();
        assertThat(rolledBack).isPositive();
        assertThat(runs.soldBy(scene.reseller)).hasSize((int) (24 - rolledBack));

        scenes.asSystem(
                () -> drafts.stream().filter(draft -> draft.draftId() % 3 == 0).forEach(draft -> issue(draft, false)));

        assertThat(runs.soldBy(scene.reseller))
                .map(InvoiceRow::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 24)
                        .mapToObj(number -> "INV-%d-%06d".formatted(year(), number))
                        .toList());
        assertThat(runs.findings()).isEmpty();
    }

    private void issue(DraftRow draft, boolean rollBack) {
        try {
            transactions.callAlone(() -> {
                issuing.issue(draft.draftId());
                if (rollBack) {
                    throw new IllegalStateException("rolled back by the test");
                }
                return null;
            });
        } catch (IllegalStateException expected) {
            assertThat(rollBack).isTrue();
        }
    }

    private List<String> unbilled(Scene scene) {
        List<String> amounts = new ArrayList<>();
        scenes.asSystem(() -> unbilledCharges
                .ofSeller(scene.reseller.publicId())
                .forEach(charge -> amounts.add(charge.amount().toPlainString())));
        return amounts;
    }

    private Rendition rendition(InvoiceRow invoice, RenditionKind kind) {
        List<Rendition> found = new ArrayList<>();
        scenes.asSystem(() -> found.add(invoices.rendition(invoice.id(), kind)));
        return found.get(0);
    }

    private static int year() {
        return LocalDate.now(ZoneId.of("Europe/Berlin")).getYear();
    }
}

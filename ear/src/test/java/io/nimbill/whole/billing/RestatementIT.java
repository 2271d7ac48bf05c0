package io.nimbill.whole.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.agreement.Fee;
import io.nimbill.agreement.Fees;
import io.nimbill.agreement.Restatement;
import io.nimbill.agreement.RestatementPolicy;
import io.nimbill.invoice.InvoiceRow;
import io.nimbill.invoice.document.DocumentType;
import io.nimbill.money.Money;
import io.nimbill.pricing.PriceBook;
import io.nimbill.pricing.PriceBookKeeping;
import io.nimbill.pricing.PriceBookVersion;
import io.nimbill.pricing.PriceWriting;
import io.nimbill.pricing.RuleScope;
import io.nimbill.pricing.RuleTerms;
import io.nimbill.pricing.Tier;
import io.nimbill.pricing.TieredPrice;
import io.nimbill.pricing.Tiers;
import io.nimbill.time.BillingPeriod;
import io.nimbill.whole.InServer;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Differences to what was billed reach the buyer as its agreement says, on every edge by its own. */
@InServer
class RestatementIT {

    @Inject
    private Scenes scenes;

    @Inject
    private Runs runs;

    @Inject
    private PriceBookKeeping books;

    @Inject
    private PriceWriting writing;

    @Test
    void a_small_difference_is_absorbed_and_never_comes_back() {
        Scene scene = scenes.resellerWithClients("Absorbing", 2, LocalDate.of(2025, 3, 1));
        restate(scene, 0, new Restatement(RestatementPolicy.NEXT_INVOICE, new BigDecimal("1")));
        scene.usage(0, "Amazon EC2", "1", "2", "100.00");
        scene.usage(1, "Amazon EC2", "1", "2", "100.00");
        runs.issueInvoices(scene.month);

        scene.reprice(0, "Amazon EC2", "100.60");
        scene.reprice(1, "Amazon EC2", "100.60");
        runs.issueInvoices(scene.month);
        assertThat(billed(scene, 0)).as("absorbed").containsExactlyInAnyOrder("100.00");
        assertThat(billed(scene, 1)).as("another agreement").containsExactlyInAnyOrder("0.60", "100.00");
        assertThat(runs.findings()).isEmpty();

        scene.reprice(0, "Amazon EC2", "101.00");
        runs.issueInvoices(scene.month);
        assertThat(billed(scene, 0)).as("0.60 + 0.40 is no longer below 1").containsExactlyInAnyOrder("0.40", "100.00");

        scene.reprice(0, "Amazon EC2", "90.00");
        runs.issueInvoices(scene.month);
        assertThat(billed(scene, 0)).as("90.00 - 100.40 - 0.60").containsExactlyInAnyOrder("-11.00", "0.40", "100.00");
        assertThat(runs.findings()).isEmpty();
    }

    @Test
    void corrections_at_once_are_documents_of_their_own_that_name_what_they_correct() {
        Scene scene = scenes.resellerWithClients("At once", 1, LocalDate.of(2025, 4, 1));
        restate(scene, 0, new Restatement(RestatementPolicy.AT_ONCE, BigDecimal.ZERO));
        scene.usage(0, "Amazon EC2", "1", "2", "100.00");
        runs.issueInvoices(scene.month);

        scene.reprice(0, "Amazon EC2", "80.00");
        scene.usage(0, "Amazon S3", "1", "2", "5.00");
        runs.run("issue-corrections", Map.of());

        InvoiceRow credit = runs.boughtBy(scene.clients.get(0)).get(0);
        assertThat(credit.isCreditNote()).isTrue();
        assertThat(credit.net()).isEqualTo(Money.of("-20.00", "EUR"));
        assertThat(credit.period()).isEqualTo(BillingPeriod.of(YearMonth.from(scene.month)));
        assertThat(billed(scene, 0))
                .as("what is new waits for the next run")
                .containsExactlyInAnyOrder("-20.00", "100.00");

        runs.run("issue-corrections", Map.of());
        assertThat(billed(scene, 0)).as("once").containsExactlyInAnyOrder("-20.00", "100.00");

        scene.reprice(0, "Amazon EC2", "85.00");
        runs.issueInvoices(scene.month);
        assertThat(billed(scene, 0))
                .as("a run of invoices keeps them apart as well")
                .containsExactlyInAnyOrder("-20.00", "100.00", "5.00", "5.00");
        assertThat(runs.findings()).isEmpty();

        scene.reprice(0, "Amazon EC2", "95.00");
        runs.run("issue-corrections", Map.of());
        assertThat(runs.boughtBy(scene.clients.get(0)))
                .filteredOn(row -> row.net().equals(Money.of("10.00", "EUR")))
                .as("what is owed at once is a debit note")
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.type()).isEqualTo(DocumentType.DEBIT_NOTE);
                    assertThat(row.number()).startsWith("DN-");
                });
        assertThat(runs.findings()).isEmpty();
    }

    @Test
    void a_fee_is_restated_with_its_rows_and_absorbed_with_them() {
        Scene scene = scenes.resellerWithClients("Fee restated", 1, LocalDate.of(2025, 5, 1));
        Restatement terms = new Restatement(RestatementPolicy.AT_ONCE, new BigDecimal("5"));
        Fees fees = Fees.of(Fee.percentage("Service", BigDecimal.TEN));
        scenes.agree(scene, 0, scene.month, any -> any.withRestatement(terms).withFees(fees));
        scenes.agree(scene, 0, scene.month.plusMonths(1), any -> any);
        scene.usage(0, "Amazon EC2", "1", "2", "100.00");
        runs.issueInvoices(scene.month);
        assertThat(billed(scene, 0)).containsExactlyInAnyOrder("110.00");

        scene.reprice(0, "Amazon EC2", "104.00");
        runs.run("rate-usage", Map.of());
        runs.run("issue-corrections", Map.of());
        assertThat(billed(scene, 0)).as("4.00 + 0.40").containsExactlyInAnyOrder("110.00");

        scene.reprice(0, "Amazon EC2", "200.00");
        runs.run("rate-usage", Map.of());
        runs.run("issue-corrections", Map.of());
        assertThat(billed(scene, 0)).as("220.00 - 110.00 - 4.40").containsExactlyInAnyOrder("105.60", "110.00");
        assertThat(runs.findings()).isEmpty();
    }

    @Test
    void e38_what_a_volume_has_lowered_is_given_back_and_billed_anew() {
        Scene scene = scenes.resellerWithClients("Volume", 1, LocalDate.of(2025, 6, 1));
        scene.usage(0, "Amazon EC2", "1", "2", "150.00");
        pricedByVolume(scene);
        runs.issueInvoices(scene.month);

        scene.reprice(0, "Amazon EC2", "80.00");
        runs.issueInvoices(scene.month);

        assertThat(billed(scene, 0)).containsExactlyInAnyOrder("-70.00", "150.00");
        assertThat(scenes.sql()
                        .list(
                                row -> row.getBigDecimal(1).setScale(2).toPlainString(),
                                "SELECT l.net_amount FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id"
                                        + " WHERE i.buyer_id = ? ORDER BY i.id, l.line_no",
                                scene.clients.get(0).id()))
                .containsExactly("150.00", "-150.00", "80.00");
        assertThat(runs.findings()).isEmpty();
    }

    /** What the client pays comes from a volume tier: the scene's charges are as the scene says. */
    private void pricedByVolume(Scene scene) {
        scenes.asSystem(() -> {
            PriceBook book = books.open(scene.reseller.publicId(), "Volume", Currency.getInstance("EUR"));
            PriceBookVersion draft = writing.draft(book.publicId(), scene.month);
            Tier few = new Tier(BigDecimal.ZERO, BigDecimal.valueOf(15), BigDecimal.TEN, BigDecimal.ZERO, null);
            Tier many = new Tier(BigDecimal.valueOf(15), null, BigDecimal.valueOf(5), BigDecimal.ZERO, null);
            writing.addRule(
                    draft.publicId(),
                    RuleTerms.of(RuleScope.everything(), new TieredPrice.Volume(new Tiers(List.of(few, many)))));
            long rule = scenes.sql()
                    .one(row -> row.getLong(1), "SELECT id FROM price_rule WHERE price_book_version_id = ?", draft.id())
                    .orElseThrow();
            long client = scene.clients.get(0).id();
            scenes.sql()
                    .update(
                            "UPDATE charge SET price_rule_id = ? WHERE period_start = ? AND buyer_id = ?",
                            rule,
                            scene.month,
                            client);
            scenes.sql()
                    .update(
                            "INSERT INTO tier_share (period_start, dataset_id, cloud_account_id, seller_id, buyer_id,"
                                    + " client_id, price_rule_id, unit_hash, unit, net_quantity, sharing_quantity, zero_rows,"
                                    + " whole_quantity, whole_amount, amount) SELECT period_start, dataset_id,"
                                    + " cloud_account_id, seller_id, buyer_id, buyer_id, price_rule_id, SHA2('', 256), '', 15,"
                                    + " 15, 0, 15, SUM(amount), SUM(amount) FROM charge WHERE period_start = ? AND buyer_id = ?"
                                    + " GROUP BY period_start, dataset_id, cloud_account_id, seller_id, buyer_id,"
                                    + " price_rule_id",
                            scene.month,
                            client);
        });
    }

    private void restate(Scene scene, int client, Restatement restatement) {
        scenes.agree(scene, client, scene.month, terms -> terms.withRestatement(restatement));
    }

    private List<String> billed(Scene scene, int client) {
        return runs.boughtBy(scene.clients.get(client)).stream()
                .map(row -> row.net().amount())
                .sorted()
                .map(BigDecimal::toPlainString)
                .toList();
    }
}

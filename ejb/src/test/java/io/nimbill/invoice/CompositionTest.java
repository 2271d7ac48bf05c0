package io.nimbill.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.invoice.document.DocumentFixture;
import io.nimbill.invoice.document.DocumentLine;
import io.nimbill.invoice.document.DocumentType;
import io.nimbill.invoice.document.InvoiceDocument;
import io.nimbill.invoice.document.IssuedDocument;
import io.nimbill.invoice.document.LineKey;
import io.nimbill.invoice.document.PrecedingInvoice;
import io.nimbill.invoice.document.Texts;
import io.nimbill.invoice.document.UblRules;
import io.nimbill.money.Money;
import io.nimbill.money.Rounding;
import io.nimbill.time.BillingPeriod;
import io.nimbill.work.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompositionTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

    @Test
    void each_key_is_rounded_once_and_becomes_one_line() {
        InvoiceDocument document = compose("S", due("EC2", "10.004999", "0.00"), due("S3", "0.005", "0.00"))
                .orElseThrow();

        assertThat(document.lines())
                .map(line -> line.netAmount().amount().toPlainString())
                .containsExactly("10.00", "0.01");
        assertThat(document.lines())
                .map(line -> line.exactAmount().toPlainString())
                .containsExactly("10.004999", "0.005");
        assertThat(document.tax()).isEqualTo(Money.of("1.90", "EUR"));
    }

    @Test
    void nothing_due_makes_no_document() {
        assertThat(compose("S", due("EC2", "10.00", "10.00"))).isEmpty();
        assertThat(compose("S")).isEmpty();
    }

    @Test
    void a_total_of_zero_is_carried_forward() {
        assertThat(compose("S", due("EC2", "10.00", "0.00"), due("S3", "-10.00", "0.00")))
                .isEmpty();
    }

    @Test
    void a_restatement_downwards_becomes_a_credit_note_that_names_the_invoice() {
        InvoiceDocument document = compose("S", due("EC2", "7.00", "10.00")).orElseThrow();

        assertThat(document.type()).isEqualTo(DocumentType.CREDIT_NOTE);
        assertThat(document.net()).isEqualTo(Money.of("-3.00", "EUR"));
        assertThat(document.preceding()).map(PrecedingInvoice::number).containsExactly("INV-2026-000001");
        assertThat(document.lines().get(0).correction()).isTrue();
    }

    @Test
    void a_difference_is_taxed_like_what_it_corrects_although_the_buyer_is_taxed_otherwise_now() {
        InvoiceDocument document = compose("AE", due("EC2", "7.00", "10.00"), due("S3", "1.00", "0.00"))
                .orElseThrow();

        assertThat(document.lines()).map(line -> line.tax().category()).containsExactly("S", "AE");
        assertThat(document.tax()).isEqualTo(Money.of("-0.57", "EUR"));
    }

    @Test
    void a_key_that_lost_its_charges_is_given_back_whole() {
        assertThat(compose("S", due("EC2", "0", "10.00")).orElseThrow().net()).isEqualTo(Money.of("-10.00", "EUR"));
    }

    /** E38: 5 at 10 are billed and 8 are used; a volume of 15 at 10 is billed and 16 at 5 are used. E39: 35, then 55. */
    @ParameterizedTest
    @CsvSource({"E38, 80.00, 50.00, 30.00", "E38, 80.00, 150.00, -70.00", "E39, 55.00, 35.00, 20.00"})
    void a_later_run_bills_the_whole_less_what_is_settled(String example, String whole, String billed, String due) {
        assertThat(compose("S", due("EC2", whole, billed)).orElseThrow().net())
                .as(example)
                .isEqualTo(Money.of(due, "EUR"));
    }

    @Test
    void e38_a_volume_that_has_become_cheaper_is_given_back_and_billed_anew() {
        InvoiceDocument document =
                compose("S", byVolume(due("EC2", "80.00", "150.00"))).orElseThrow();

        assertThat(document.lines())
                .map(line -> line.netAmount().amount().toPlainString())
                .containsExactly("-150.00", "80.00");
        assertThat(document.lines())
                .map(line -> line.exactAmount().toPlainString())
                .containsExactly("-150.00", "80.00");
        assertThat(document.net()).isEqualTo(Money.of("-70.00", "EUR"));
        assertThat(amounts(byVolume(due("EC2", "80.00", "50.00"))))
                .as("what has become more is one line, as in E38 at one price")
                .containsExactly("30.00");
        assertThat(amounts(byVolume(due("EC2", "0", "150.00"))))
                .as("what is gone is given back")
                .containsExactly("-150.00");
        assertThat(amounts(due("EC2", "80.00", "150.00"))).containsExactly("-70.00");
    }

    private static List<String> amounts(DueAmount due) {
        return compose("S", due).orElseThrow().lines().stream()
                .map(line -> line.netAmount().amount().toPlainString())
                .toList();
    }

    private static DueAmount byVolume(DueAmount due) {
        return new DueAmount(
                due.key(),
                due.period(),
                due.words(),
                due.currency(),
                due.wholeExact(),
                due.settledExact(),
                due.settled(),
                due.settledTax(),
                due.settledBy(),
                due.shares(),
                due.own(),
                true);
    }

    @Test
    void what_corrects_alone_is_a_debit_note_or_a_credit_note() {
        Composition alone = composition("S", "DE", true);

        assertThat(alone.of(List.of(due("EC2", "80.00", "50.00"))).orElseThrow().type())
                .isEqualTo(DocumentType.DEBIT_NOTE);
        assertThat(UblRules.violations(IssuedDocument.of(
                        "DN-2026-000001",
                        LocalDate.of(2026, 11, 2),
                        alone.of(List.of(due("EC2", "80.00", "50.00"))).orElseThrow())))
                .isEmpty();
        assertThat(alone.of(List.of(due("EC2", "20.00", "50.00"))).orElseThrow().type())
                .isEqualTo(DocumentType.CREDIT_NOTE);
        assertThat(compose("S", due("EC2", "80.00", "50.00")).orElseThrow().type())
                .isEqualTo(DocumentType.INVOICE);
    }

    /** E41: what was given back once is settled; nothing of it is left to be given back again. */
    @Test
    void the_same_line_is_not_credited_twice() {
        assertThat(compose("S", due("EC2", "0", "10.00")).orElseThrow().net()).isEqualTo(Money.of("-10.00", "EUR"));
        assertThat(compose("S", due("EC2", "0", "0.00"))).isEmpty();
    }

    @Test
    void a_fee_stands_behind_usage_under_the_sellers_name_for_its_own_days() {
        BillingPeriod days = new BillingPeriod(LocalDate.of(2026, 9, 13), LocalDate.of(2026, 10, 13));
        DueAmount fee = new DueAmount(
                LineKey.own(OCTOBER, "FEE", "STANDARD", new LineKey.Own(4, 5, days)),
                days,
                new DueAmount.Words("", "", "Support plan"),
                EUR,
                new BigDecimal("30"),
                BigDecimal.ZERO,
                Money.zero(EUR),
                null,
                List.of(),
                List.of(),
                new KeyBalance.Own(new BigDecimal("3"), "MON", days.end()));

        DocumentLine line = compose("S", fee).orElseThrow().lines().get(0);

        assertThat(line.vendor()).isEqualTo(DocumentFixture.SELLER.name());
        assertThat(line.account()).isEqualTo("Fees");
        assertThat(line.description()).isEqualTo("Support plan");
        assertThat(line.period()).isEqualTo(days);
        assertThat(line.quantity()).isEqualByComparingTo("3");
        assertThat(line.unitPrice()).isEqualByComparingTo("10");
    }

    @Test
    void what_is_billed_in_advance_is_taxed_by_the_day_from_which_it_may_be() {
        BillingPeriod year = new BillingPeriod(LocalDate.of(2026, 10, 1), LocalDate.of(2027, 10, 1));
        assertThat(own(year, year.start()).taxPoint()).isEqualTo(year.start());
        assertThat(own(year, year.end()).taxPoint()).isEqualTo(LocalDate.of(2027, 9, 30));
    }

    private static DueAmount own(BillingPeriod service, LocalDate billableFrom) {
        return new DueAmount(
                LineKey.own(OCTOBER, "SUBSCRIPTION", "STANDARD", new LineKey.Own(4, 5, service)),
                service,
                new DueAmount.Words("", "", "Mailbox"),
                EUR,
                BigDecimal.TEN,
                BigDecimal.ZERO,
                Money.zero(EUR),
                null,
                List.of(),
                List.of(),
                new KeyBalance.Own(BigDecimal.ONE, "C62", billableFrom));
    }

    @Test
    void categories_without_tax_say_why() {
        InvoiceDocument document = compose("AE", due("EC2", "10.00", "0.00")).orElseThrow();

        assertThat(document.total()).isEqualTo(Money.of("10.00", "EUR"));
        assertThat(document.taxSubtotals().get(0).treatment().exemptionCode()).isEqualTo("VATEX-EU-AE");
    }

    @Test
    void a_missing_rate_or_a_category_for_goods_is_refused() {
        assertThatThrownBy(() -> composition("S", "XX").of(List.of(due("EC2", "1.00", "0.00"))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> compose("K", due("EC2", "1.00", "0.00"))).isInstanceOf(Refusal.class);
    }

    /** However the whole moves from run to run, what was billed in all is the rounded whole. */
    @Property
    void cents_never_drift_over_many_runs(
            @ForAll @Size(min = 1, max = 12) List<@BigRange(min = "-1000", max = "1000") @Scale(6) BigDecimal> wholes) {
        Money settled = Money.zero(EUR);
        BigDecimal exact = BigDecimal.ZERO;
        for (BigDecimal whole : wholes) {
            DueAmount due = new DueAmount(
                    key("EC2"),
                    BillingPeriod.of(YearMonth.of(2026, 10)),
                    words("EC2"),
                    EUR,
                    whole,
                    exact,
                    settled,
                    null,
                    List.of());
            settled = settled.plus(due.due());
            exact = exact.add(due.dueExact());
            assertThat(settled).isEqualTo(Rounding.toMinorUnit(whole, EUR));
            assertThat(exact).isEqualByComparingTo(whole);
        }
    }

    private static Optional<InvoiceDocument> compose(String category, DueAmount... due) {
        return composition(category, "DE").of(List.of(due));
    }

    private static Composition composition(String category, String country) {
        return composition(category, country, false);
    }

    private static Composition composition(String category, String country, boolean correctsAlone) {
        InvoiceDocument.Heading heading = new InvoiceDocument.Heading(
                DocumentFixture.SELLER,
                DocumentFixture.BUYER,
                null,
                BillingPeriod.of(YearMonth.of(2026, 10)),
                EUR,
                "en",
                14);
        TaxRates germany = (asked, day) -> "DE".equals(asked) ? Optional.of(new BigDecimal("19")) : Optional.empty();
        return new Composition(
                heading,
                new Taxation(country, category, germany, Texts.in("en")),
                new BilledTaxes(() -> new BilledTaxes.History(List.of(), List.of())),
                correctsAlone);
    }

    private static DueAmount due(String service, String whole, String settled) {
        Money billed = Money.of(settled, "EUR");
        List<PrecedingInvoice> before = new ArrayList<>();
        if (!billed.isZero()) {
            before.add(new PrecedingInvoice("INV-2026-000001", LocalDate.of(2026, 11, 2)));
        }
        return new DueAmount(
                key(service),
                BillingPeriod.of(YearMonth.of(2026, 10)),
                words(service),
                EUR,
                new BigDecimal(whole),
                billed.amount(),
                billed,
                before.isEmpty() ? null : new DueAmount.TaxRate("S", new BigDecimal("19")),
                before);
    }

    private static DueAmount.Words words(String service) {
        return new DueAmount.Words("Amazon Web Services", "111122223333", service);
    }

    private static LineKey key(String service) {
        return LineKey.usage(OCTOBER, 7, 1, service.length(), "USAGE", "STANDARD");
    }
}

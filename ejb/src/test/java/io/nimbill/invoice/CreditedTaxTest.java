package io.nimbill.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.invoice.BilledTaxes.History;
import io.nimbill.invoice.BilledTaxes.Line;
import io.nimbill.invoice.BilledTaxes.Subtotal;
import io.nimbill.invoice.DueAmount.TaxRate;
import io.nimbill.invoice.document.DocumentFixture;
import io.nimbill.invoice.document.DocumentLine;
import io.nimbill.invoice.document.InvoiceDocument;
import io.nimbill.invoice.document.IssuedDocument;
import io.nimbill.invoice.document.TaxSubtotal;
import io.nimbill.invoice.document.TaxTreatment;
import io.nimbill.invoice.document.UblRules;
import io.nimbill.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Credits of one invoice, in as many parts as may be: its tax comes back to the cent, in each category. */
class CreditedTaxTest {

    private static final TaxTreatment TWENTY = new TaxTreatment("S", new BigDecimal("20"), null, null);
    private static final TaxTreatment TEN = new TaxTreatment("S", new BigDecimal("10"), null, null);
    private static final TaxTreatment SEVEN = new TaxTreatment("S", new BigDecimal("7"), null, null);

    private final List<InvoiceDocument> documents = new ArrayList<>();

    /** E30: two lines of 68.33 at 20 %, each credited by itself. */
    @Test
    void the_last_credit_takes_the_remainder() {
        InvoiceDocument invoice = issue(Map.of(1, "68.33", 2, "68.33"), TWENTY);
        assertThat(invoice.tax()).isEqualTo(euro("27.33"));
        assertThat(invoice.total()).isEqualTo(euro("163.99"));

        assertThat(issue(Map.of(1, "-68.33"), TWENTY).total()).isEqualTo(euro("-82.00"));
        assertThat(issue(Map.of(2, "-68.33"), TWENTY).total()).isEqualTo(euro("-81.99"));
    }

    /** E30: four credits that by themselves would give back 335.00 of 334.99. */
    @Test
    void credits_never_give_back_more_than_was_billed() {
        Map<Integer, String> lines = new TreeMap<>(Map.of(1, "68.33", 2, "68.33", 3, "57.50", 4, "85.00"));
        Money billed = issue(lines, TWENTY).total();
        assertThat(billed).isEqualTo(euro("334.99"));

        Money left = billed;
        for (Map.Entry<Integer, String> line : lines.entrySet()) {
            left = left.plus(
                    issue(Map.of(line.getKey(), "-" + line.getValue()), TWENTY).total());
        }
        assertThat(left.isZero()).isTrue();
    }

    /** E41: lines of 10, 20, 30 and 40 less a coupon of 10 %, taxed at 10 %; lines 1 and 2 are credited, then 3 and 4. */
    @Test
    void e41_two_credits_of_two_lines_each_come_to_the_whole() {
        Map<Integer, String> lines = Map.of(1, "9.00", 2, "18.00", 3, "27.00", 4, "36.00");
        assertThat(issue(lines, TEN).total()).isEqualTo(euro("99.00"));

        Money first = issue(Map.of(1, "-9.00", 2, "-18.00"), TEN).total();
        Money second = issue(Map.of(3, "-27.00", 4, "-36.00"), TEN).total();

        assertThat(first).isEqualTo(euro("-29.70"));
        assertThat(second).isEqualTo(euro("-69.30"));
        assertThat(first.plus(second)).isEqualTo(euro("-99.00"));
    }

    /** E34: 50 and 20 less a coupon of 10 spread by amount, taxed at 10 %; 20 credited with tax, 30 paid before: 16 are due. */
    @Test
    void e34_what_is_due_is_the_total_less_credits_and_what_was_paid() {
        List<Money> coupon = euro("10.00").split(List.of(new BigDecimal("50"), new BigDecimal("20")));
        InvoiceDocument invoice = issue(
                Map.of(
                        1, euro("50.00").minus(coupon.get(0)).amount().toPlainString(),
                        2, euro("20.00").minus(coupon.get(1)).amount().toPlainString()),
                TEN);
        InvoiceDocument credit = issue(Map.of(1, "-18.18"), TEN);

        assertThat(invoice.net()).isEqualTo(euro("60.00"));
        assertThat(invoice.tax()).isEqualTo(euro("6.00"));
        assertThat(invoice.total()).isEqualTo(euro("66.00"));
        assertThat(credit.total()).isEqualTo(euro("-20.00"));
        assertThat(invoice.total().plus(credit.total()).minus(euro("30.00"))).isEqualTo(euro("16.00"));
    }

    @Test
    void documents_that_have_nothing_in_common_keep_their_tax_to_themselves() {
        issue(Map.of(1, "0.03"), TWENTY);
        issue(Map.of(2, "0.02"), TWENTY);

        assertThat(issue(Map.of(2, "-0.02"), TWENTY).tax()).isEqualTo(euro("0.00"));
        assertThat(issue(Map.of(1, "-0.03"), TWENTY).tax()).isEqualTo(euro("-0.01"));
    }

    /** Lines of two rates, credited in up to a dozen parts; what is left goes with the last. */
    @Property(tries = 300)
    void parts_add_up_to_the_tax_of_each_category(
            @ForAll @Size(min = 1, max = 6) List<@BigRange(min = "0.01", max = "500") @Scale(2) BigDecimal> amounts,
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 99) Integer> shares) {
        documents.clear();
        Map<Integer, BigDecimal> left = new LinkedHashMap<>();
        amounts.forEach(amount -> left.put(left.size() + 1, amount.setScale(2)));
        issueMixed(left);
        for (int share : shares) {
            credit(left, share);
        }
        credit(left, 100);

        for (TaxTreatment treatment : List.of(TWENTY, SEVEN)) {
            assertThat(sum(treatment)).isEqualTo(euro("0.00"));
        }
        assertThat(documents).allSatisfy(document -> assertThat(document.taxSubtotals())
                .allMatch(subtotal -> subtotal.followsFromBase(document != documents.get(0))));
    }

    @Test
    void a_credit_with_a_remainder_is_valid_by_the_official_rules() {
        issue(Map.of(1, "68.33", 2, "68.33"), TWENTY);
        issue(Map.of(1, "-68.33"), TWENTY);
        InvoiceDocument remainder = issue(Map.of(2, "-68.33"), TWENTY);

        assertThat(remainder.tax()).isEqualTo(euro("-13.66"));
        assertThat(UblRules.violations(IssuedDocument.of("CN-2026-000002", LocalDate.of(2026, 11, 3), remainder)))
                .isEmpty();
    }

    private void credit(Map<Integer, BigDecimal> left, int percent) {
        Map<Integer, BigDecimal> credits = new LinkedHashMap<>();
        left.forEach((line, amount) -> {
            BigDecimal part = percent == 100
                    ? amount
                    : amount.multiply(BigDecimal.valueOf(percent))
                            .movePointLeft(2)
                            .setScale(2, RoundingMode.DOWN);
            if (part.signum() > 0) {
                credits.put(line, part.negate());
            }
        });
        if (!credits.isEmpty()) {
            credits.forEach((line, amount) -> left.merge(line, amount, BigDecimal::add));
            issueMixed(credits);
        }
    }

    private void issueMixed(Map<Integer, BigDecimal> lines) {
        DocumentFixture fixture = fixture();
        lines.forEach((line, amount) -> fixture.line(line, amount.toPlainString(), line % 2 == 0 ? SEVEN : TWENTY));
        keep(fixture);
    }

    private InvoiceDocument issue(Map<Integer, String> lines, TaxTreatment treatment) {
        DocumentFixture fixture = fixture();
        new TreeMap<>(lines).forEach((line, amount) -> fixture.line(line, amount, treatment));
        return keep(fixture);
    }

    private DocumentFixture fixture() {
        DocumentFixture fixture = DocumentFixture.aDocument();
        return documents.isEmpty() ? fixture : fixture.correcting("INV-2026-000001", "2026-11-02");
    }

    private InvoiceDocument keep(DocumentFixture fixture) {
        InvoiceDocument bare = fixture.build();
        InvoiceDocument document = fixture.crediting(new BilledTaxes(this::history).openBehind(bare.lines()))
                .build();
        documents.add(document);
        return document;
    }

    private History history() {
        List<Line> lines = new ArrayList<>();
        List<Subtotal> subtotals = new ArrayList<>();
        for (InvoiceDocument document : documents) {
            long id = documents.indexOf(document);
            for (DocumentLine line : document.lines()) {
                lines.add(new Line(id, line.key()));
            }
            for (TaxSubtotal one : document.taxSubtotals()) {
                TaxRate rate =
                        new TaxRate(one.treatment().category(), one.treatment().percent());
                subtotals.add(new Subtotal(id, rate, one.taxable(), one.tax()));
            }
        }
        return new History(lines, subtotals);
    }

    private Money sum(TaxTreatment treatment) {
        return documents.stream()
                .flatMap(document -> document.taxSubtotals().stream())
                .filter(subtotal -> subtotal.treatment().equals(treatment))
                .map(TaxSubtotal::tax)
                .reduce(euro("0.00"), Money::plus);
    }

    private static Money euro(String amount) {
        return Money.of(amount, "EUR");
    }
}

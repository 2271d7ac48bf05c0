package io.nimbill.invoice.document;

import static io.nimbill.invoice.document.DocumentFixture.aDocument;
import static io.nimbill.invoice.document.DocumentFixture.standard;
import static io.nimbill.invoice.document.DocumentFixture.untaxed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.money.Money;
import io.nimbill.money.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceDocumentTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void tax_is_rounded_once_per_category_on_the_summed_base() {
        InvoiceDocument document = aDocument()
                .line("0.03", standard("19"))
                .line("0.03", standard("19"))
                .line("0.03", standard("19"))
                .build();

        assertThat(document.tax()).isEqualTo(Money.of("0.02", "EUR"));
        assertThat(document.total()).isEqualTo(Money.of("0.11", "EUR"));
    }

    /** E28: fees of 100, 50, 30 and 20 with a coupon of 10 spread by amount; taxed at 10, 0, 20 and 20 percent. */
    @Test
    void a_coupon_spread_by_amount_lowers_the_base_of_each_category() {
        List<Money> coupon = Money.of("10.00", "EUR")
                .split(Stream.of("100", "50", "30", "20").map(BigDecimal::new).toList());
        assertThat(coupon).map(part -> part.amount().toPlainString()).containsExactly("5.00", "2.50", "1.50", "1.00");

        InvoiceDocument document = aDocument()
                .line("95.00", standard("10"))
                .line("47.50", untaxed("Z", null, null))
                .line("28.50", standard("20"))
                .line("19.00", standard("20"))
                .build();

        assertThat(document.taxSubtotals())
                .map(subtotal -> subtotal.tax().amount().toPlainString())
                .containsExactly("9.50", "9.50", "0.00");
        assertThat(document.net()).isEqualTo(Money.of("190.00", "EUR"));
        assertThat(document.tax()).isEqualTo(Money.of("19.00", "EUR"));
        assertThat(document.total()).isEqualTo(Money.of("209.00", "EUR"));
    }

    /** E29, E30: bases and rates with the published tax and total. */
    @ParameterizedTest
    @CsvSource({
        "193.33, 25,    48.33, 241.66",
        "154.67, 25,    38.67, 193.34",
        "25.71,  23.33, 6.00,  31.71",
        "769.00, 20,    153.80, 922.80",
        "726.86, 20,    145.37, 872.23",
        "42.14,  20,    8.43,  50.57",
        "136.66, 20,    27.33, 163.99",
        "68.33,  20,    13.67, 82.00",
        "279.16, 20,    55.83, 334.99"
    })
    void published_examples_of_tax_come_out_to_the_cent(String base, String percent, String tax, String total) {
        InvoiceDocument charged = aDocument().line(base, standard(percent)).build();
        InvoiceDocument credited =
                aDocument().line("-" + base, standard(percent)).build();

        assertThat(charged.tax()).isEqualTo(Money.of(tax, "EUR"));
        assertThat(charged.total()).isEqualTo(Money.of(total, "EUR"));
        assertThat(credited.total()).isEqualTo(charged.total().negated());
    }

    /** E33: fees of fractions of a cent are rounded per line, before the tax of 40 percent is computed. */
    @ParameterizedTest
    @CsvSource({"0.004, 6, 0.01, 2, 0.02, 0.01, 0.03", "0.014, 8, 0.00, 0, 0.08, 0.03, 0.11"})
    void lines_are_rounded_before_tax(
            String fee, int fees, String other, int others, String net, String tax, String total) {
        DocumentFixture document = aDocument();
        Stream.concat(Collections.nCopies(fees, fee).stream(), Collections.nCopies(others, other).stream())
                .map(exact -> Rounding.toMinorUnit(new BigDecimal(exact), EUR)
                        .amount()
                        .toPlainString())
                .forEach(rounded -> document.line(rounded, standard("40")));

        assertThat(document.build().net()).isEqualTo(Money.of(net, "EUR"));
        assertThat(document.build().tax()).isEqualTo(Money.of(tax, "EUR"));
        assertThat(document.build().total()).isEqualTo(Money.of(total, "EUR"));
    }

    @Test
    void a_negative_total_makes_a_credit_note() {
        assertThat(aDocument().line("-0.01", standard("19")).build().type()).isEqualTo(DocumentType.CREDIT_NOTE);
        assertThat(aDocument()
                        .line("5.00", standard("19"))
                        .line("-4.00", standard("19"))
                        .build()
                        .type())
                .isEqualTo(DocumentType.INVOICE);
    }

    @Test
    void a_negative_line_is_negative_by_its_quantity() {
        DocumentLine line =
                aDocument().line("-12.34", standard("19")).build().lines().get(0);

        assertThat(line.quantity()).isEqualByComparingTo("-1");
        assertThat(line.unitPrice()).isEqualByComparingTo("12.34");
    }

    @Test
    void a_document_without_lines_cannot_be() {
        assertThatThrownBy(() -> aDocument().build()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_the_standard_category_has_a_rate() {
        assertThatThrownBy(() -> new TaxTreatment("AE", new BigDecimal("19"), null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TaxTreatment("S", BigDecimal.ZERO, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    void sums_and_taxes_of_any_document_add_up(@ForAll("cents") List<Long> cents, @ForAll("rates") String rate) {
        DocumentFixture fixture = aDocument();
        cents.forEach(amount -> fixture.line(
                BigDecimal.valueOf(amount, 2).toPlainString(), amount % 2 == 0 ? standard(rate) : standard("7")));
        InvoiceDocument document = fixture.build();

        assertThat(document.net().amount())
                .isEqualTo(BigDecimal.valueOf(
                        cents.stream().mapToLong(Long::longValue).sum(), 2));
        assertThat(document.total()).isEqualTo(document.net().plus(document.tax()));
        for (TaxSubtotal subtotal : document.taxSubtotals()) {
            BigDecimal exact = subtotal.taxable()
                    .amount()
                    .multiply(subtotal.treatment().percent())
                    .movePointLeft(2);
            assertThat(subtotal.tax().amount()).isEqualTo(exact.setScale(2, RoundingMode.HALF_UP));
        }
        assertThat(document.lines()).allSatisfy(line -> {
            assertThat(line.unitPrice()).isNotNegative();
            assertThat(line.quantity().multiply(line.unitPrice()))
                    .isEqualByComparingTo(line.netAmount().amount());
        });
    }

    @Property(tries = 200)
    void what_is_frozen_reads_back_the_same(@ForAll("cents") List<Long> cents, @ForAll("rates") String rate) {
        DocumentFixture fixture = aDocument().correcting("INV-2026-000001", "2026-10-02");
        cents.forEach(amount -> fixture.line(BigDecimal.valueOf(amount, 2).toPlainString(), standard(rate)));
        IssuedDocument issued = fixture.issued();
        String text = CanonicalJson.write(issued);

        IssuedDocument read = CanonicalJson.read(text, IssuedDocument.class);

        assertThat(read).isEqualTo(issued);
        assertThat(CanonicalJson.write(read)).isEqualTo(text);
    }

    @Provide
    Arbitrary<List<Long>> cents() {
        return Arbitraries.longs()
                .between(-100_000_000, 100_000_000)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> rates() {
        return Arbitraries.of("19", "20", "25.5", "23.33", "0.0001", "40");
    }
}

package io.nimbill.invoice.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.money.Money;
import io.nimbill.time.BillingPeriod;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class LineUnitsTest {

    private static final BillingPeriod SERVICE =
            new BillingPeriod(LocalDate.of(2026, 10, 13), LocalDate.of(2026, 11, 13));

    @Test
    void the_price_of_one_is_said_where_it_comes_out_even() {
        DocumentLine line = line("30.00", "3");

        assertThat(line.quantity()).isEqualByComparingTo("3");
        assertThat(line.unitPrice()).isEqualTo("10.00");
        assertThat(line.baseQuantity()).isEqualByComparingTo("1");
    }

    @Test
    void a_price_that_would_have_to_be_rounded_is_for_all_of_them() {
        DocumentLine line = line("-100.00", "3");

        assertThat(line.quantity()).isEqualByComparingTo("-3");
        assertThat(line.unitPrice()).isEqualTo("100.00");
        assertThat(line.baseQuantity()).isEqualByComparingTo("3");
    }

    @Test
    void nothing_is_sold_in_units_of_none() {
        assertThatThrownBy(() -> new LineUnits(BigDecimal.ZERO, LineUnits.ONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void a_line_is_its_quantity_times_its_price_by_the_base_quantity(
            @ForAll @BigRange(min = "-100000", max = "100000") @Scale(2) BigDecimal net,
            @ForAll @BigRange(min = "0.001", max = "1000") @Scale(3) BigDecimal quantity) {
        DocumentLine line = line(net.toPlainString(), quantity.toPlainString());

        assertThat(line.quantity().multiply(line.unitPrice())).isEqualByComparingTo(net.multiply(line.baseQuantity()));
        assertThat(line.unitPrice()).isNotNegative();
    }

    @Test
    void the_electronic_invoice_keeps_the_rules_and_names_quantity_unit_and_service_period() {
        IssuedDocument issued = issued(line("100.00", "3"), line("30.00", "3"), line("-5.00", "2"));

        assertThat(UblRules.violations(issued)).isEmpty();
        assertThat(new String(UblRendition.of(issued), StandardCharsets.UTF_8))
                .contains("<cbc:InvoicedQuantity unitCode=\"MON\">3</cbc:InvoicedQuantity>")
                .contains("<cbc:BaseQuantity unitCode=\"MON\">3</cbc:BaseQuantity>")
                .contains("<cbc:PriceAmount currencyID=\"EUR\">10.00</cbc:PriceAmount>")
                .contains("<cbc:StartDate>2026-10-13</cbc:StartDate>")
                .contains("<cbc:EndDate>2026-11-12</cbc:EndDate>");
    }

    @Test
    void the_frozen_text_of_an_own_charge_reads_back_as_it_was_written() {
        InvoiceDocument document = issued(line("30.00", "3")).content();

        assertThat(CanonicalJson.read(CanonicalJson.write(document), InvoiceDocument.class))
                .isEqualTo(document);
    }

    @Test
    void a_key_of_the_time_before_fees_is_one_of_usage() {
        LineKey before = CanonicalJson.read(
                "{\"period\":\"2026-10-01\",\"cloudAccountId\":7,\"vendorId\":1,\"serviceId\":3,\"kind\":\"USAGE\","
                        + "\"taxClass\":\"STANDARD\"}",
                LineKey.class);

        assertThat(before).isEqualTo(LineKey.usage(LocalDate.of(2026, 10, 1), 7, 1, 3, "USAGE", "STANDARD"));
        assertThat(before.isOwn()).isFalse();
    }

    private static IssuedDocument issued(DocumentLine... lines) {
        InvoiceDocument.Heading heading = new InvoiceDocument.Heading(
                DocumentFixture.SELLER, DocumentFixture.BUYER, null, SERVICE, Currency.getInstance("EUR"), "en", 14);
        InvoiceDocument document = InvoiceDocument.of(heading, List.of(lines), List.of(), OpenTax.Finder.NONE);
        return IssuedDocument.of("INV-2026-000001", LocalDate.of(2026, 11, 2), document);
    }

    private static DocumentLine line(String net, String quantity) {
        return new DocumentLine(
                1,
                LineKey.own(LocalDate.of(2026, 10, 1), "SUBSCRIPTION", "STANDARD", new LineKey.Own(4, 5, SERVICE)),
                SERVICE,
                "Seller",
                "Subscriptions",
                "Mailbox",
                "Mailbox",
                Money.of(net, "EUR"),
                new BigDecimal(net),
                false,
                new TaxTreatment("S", new BigDecimal("19"), null, null),
                null,
                new LineUnits(new BigDecimal(quantity), "MON"));
    }
}

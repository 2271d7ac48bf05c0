package io.nimbill.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class InvoiceSumTest {

    @Test
    void an_invoice_nobody_spoke_of_has_no_difference() {
        assertThat(InvoiceSum.differences(List.of(), List.of(sum("A", "10")))).isEmpty();
        assertThat(InvoiceSum.differences(List.of(stated("A", "10.00")), List.of(sum("A", "10"))))
                .isEmpty();
    }

    @Test
    void an_invoice_that_the_files_do_not_have_is_missing_whole() {
        assertThat(InvoiceSum.differences(List.of(stated("B", "7.5")), List.of(sum("A", "10"))))
                .containsExactly(sum("B", "7.5"));
    }

    @Property
    void files_and_differences_are_what_the_month_asks_for(
            @ForAll @Size(max = 8) List<@BigRange(min = "-1000", max = "1000") @Scale(27) BigDecimal> files,
            @ForAll @BigRange(min = "-9000", max = "9000") @Scale(9) BigDecimal asked) {
        List<InvoiceSum> sums = new ArrayList<>();
        files.forEach(amount -> sums.add(new InvoiceSum("I" + sums.size(), "EUR", amount)));
        sums.add(new InvoiceSum("other", "USD", BigDecimal.TEN));
        List<InvoiceSum> differences = InvoiceSum.differences(List.of(stated("", asked.toPlainString())), sums);
        BigDecimal whole = files.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        for (InvoiceSum difference : differences) {
            assertThat(difference.currency()).isEqualTo("EUR");
            whole = whole.add(difference.amount());
        }
        assertThat(whole).isEqualByComparingTo(asked);
    }

    private static StatedTotal stated(String invoice, String total) {
        return new StatedTotal(invoice, "EUR", new BigDecimal(total), Instant.EPOCH, "somebody");
    }

    private static InvoiceSum sum(String invoice, String amount) {
        return new InvoiceSum(invoice, "EUR", new BigDecimal(amount));
    }
}

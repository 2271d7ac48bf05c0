package io.nimbill.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.analysis.CostFigure;
import io.nimbill.analysis.ServiceDay;
import io.nimbill.work.Sorting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceTableTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-01");

    @Test
    void days_of_a_service_add_up_and_each_currency_has_its_own_total() {
        ServiceTable table = ServiceTable.of(List.of(
                row("storage", "EUR", "1.00", "1.25"),
                row("compute", "EUR", "10.00", "12.00"),
                row("compute", "EUR", "5.00", "6.00"),
                row("compute", "USD", "3.00", "4.00")));

        assertThat(table.getRows())
                .extracting(ServiceTable.Row::service)
                .containsExactly("compute", "storage", "compute");
        assertThat(table.getRows().get(0).figure().margin()).isEqualByComparingTo("3.00");
        assertThat(table.getTotals()).extracting(CostFigure::currency).containsExactly("EUR", "USD");
        assertThat(table.getTotals().get(0).sales()).isEqualByComparingTo("19.25");
        assertThat(table.getTotals().get(0).marginPercent().orElseThrow())
                .isEqualByComparingTo("16.883116883116883117");
    }

    @Test
    void a_chosen_order_keeps_each_currency_together() {
        ServiceTable table = ServiceTable.of(
                List.of(row("b", "EUR", "1", "5"), row("a", "EUR", "2", "3"), row("c", "CHF", "1", "1")));

        assertThat(table.orderedBy(new Sorting("service", true)).getRows())
                .extracting(ServiceTable.Row::serviceName)
                .containsExactly("c", "b", "a");
        assertThat(table.orderedBy(new Sorting("unknown", true)).getRows()).isEqualTo(table.getRows());
    }

    @Test
    void a_margin_on_no_sales_has_no_percentage() {
        assertThat(CostFigure.zero("EUR").marginPercent()).isEmpty();
    }

    private static ServiceDay row(String service, String currency, String cost, String sales) {
        return new ServiceDay(
                DAY,
                "aws",
                "Amazon",
                service,
                service,
                new CostFigure(currency, new BigDecimal(cost), new BigDecimal(sales)));
    }
}

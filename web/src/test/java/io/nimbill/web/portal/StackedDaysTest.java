package io.nimbill.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.analysis.CostFigure;
import io.nimbill.analysis.ServiceDay;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StackedDaysTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-11-01");
    private static final List<LocalDate> DAYS = List.of(FIRST, FIRST.plusDays(1));
    private static final StackedDays.Wording WORDING =
            new StackedDays.Wording("Other services", "Total", day -> Integer.toString(day.getDayOfMonth()));

    @Test
    void nine_services_have_a_colour_of_their_own_and_the_rest_is_one() {
        List<ServiceDay> rows = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            rows.add(sale("service-" + i, FIRST, Integer.toString(i * 10), "EUR"));
        }

        List<JsonObject> layers = layers(rows, "EUR");

        assertThat(layers).hasSize(10);
        assertThat(layers.get(0).getString("label")).isEqualTo("service-12");
        assertThat(layers.get(9).getString("label")).isEqualTo("Other services");
        assertThat(layers.get(9).getJsonArray("data").getJsonNumber(0).bigDecimalValue())
                .isEqualByComparingTo("60");
        assertThat(layers.stream()
                        .map(layer -> layer.getString("backgroundColor"))
                        .distinct())
                .hasSize(10);
    }

    @Test
    void days_without_a_charge_are_zero_and_other_currencies_are_left_out() {
        List<JsonObject> layers = layers(
                List.of(sale("compute", DAYS.get(1), "7.50", "EUR"), sale("compute", FIRST, "99", "USD")), "EUR");

        assertThat(layers).hasSize(1);
        assertThat(layers.get(0).getJsonArray("data").getJsonNumber(0).bigDecimalValue())
                .isEqualByComparingTo("0");
        assertThat(layers.get(0).getJsonArray("data").getJsonNumber(1).bigDecimalValue())
                .isEqualByComparingTo("7.5");
    }

    @Test
    @DisplayName("A21: scripts in the labels of a chart")
    void a_vendors_word_cannot_end_the_script_it_stands_in() {
        StackedDays chart = StackedDays.of(
                "EUR",
                List.of(sale("</script><script>alert(1)</script>&", FIRST, "1", "EUR")),
                CostFigure::sales,
                DAYS,
                -1,
                WORDING);

        assertThat(chart.getJson()).doesNotContain("<", ">", "&").contains("\\u003c/script\\u003e");
    }

    @Test
    void bars_lead_to_the_charges_of_their_service_and_day() {
        StackedDays chart = StackedDays.of(
                        "EUR", List.of(sale("S3 & more", FIRST, "1", "EUR")), CostFigure::sales, DAYS, -1, WORDING)
                .leadingTo("/staff/charges.xhtml?month=2026-11");

        assertThat(chart.address(FIRST, chart.getLayers().get(0)))
                .isEqualTo("/staff/charges.xhtml?month=2026-11&day=2026-11-01&vendor=aws&service=S3+%26+more");
        assertThat(chart.address(FIRST, null)).isEqualTo("/staff/charges.xhtml?month=2026-11&day=2026-11-01");
        assertThat(chart.getJson()).contains("2026-11-02");
    }

    @Test
    void the_table_beside_the_chart_has_the_days_with_an_amount_and_their_totals() {
        StackedDays chart = StackedDays.of(
                "EUR",
                List.of(sale("a", FIRST, "1.5", "EUR"), sale("b", FIRST, "2", "EUR")),
                CostFigure::sales,
                DAYS,
                -1,
                WORDING);

        assertThat(chart.getBars()).hasSize(1);
        assertThat(chart.getBars().get(0).total()).isEqualByComparingTo("3.5");
        assertThat(chart.isLeading()).isFalse();
    }

    private static List<JsonObject> layers(List<ServiceDay> rows, String currency) {
        String json = StackedDays.of(currency, rows, CostFigure::sales, DAYS, 1, WORDING)
                .getJson();
        JsonObject config = Json.createReader(new StringReader(json)).readObject();
        assertThat(config.getJsonObject("nimbill").getInt("incompleteFrom")).isEqualTo(1);
        return config.getJsonObject("data").getJsonArray("datasets").getValuesAs(JsonObject.class);
    }

    private static ServiceDay sale(String service, LocalDate day, String amount, String currency) {
        return new ServiceDay(
                day,
                "aws",
                "Amazon",
                service,
                service,
                new CostFigure(currency, BigDecimal.ZERO, new BigDecimal(amount)));
    }
}

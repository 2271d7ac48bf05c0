package io.nimbill.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartnerCenterTest {

    private static final SimulationPlan PLAN = SimulationPlan.of(
                    DeliveryFormat.PARTNER_RECONCILIATION, YearMonth.of(2026, 9))
            .withCurrency("EUR");

    @TempDir
    Path directory;

    @Test
    void the_azure_plan_line_of_a_customer_is_the_sum_of_its_daily_rated_lines() throws IOException {
        Map<String, BigDecimal> daily = new HashMap<>();
        DeliveryFiles.eachRecord(
                VendorSimulator.simulate(
                        PLAN.withFormat(DeliveryFormat.PARTNER_DAILY_RATED), directory.resolve("daily")),
                row -> daily.merge(
                        row.getField("CustomerId") + row.getField("InvoiceNumber") + row.getField("ProductId"),
                        new BigDecimal(row.getField("BillingPreTaxTotal")),
                        BigDecimal::add));

        Map<String, BigDecimal> lines = new HashMap<>();
        DeliveryFiles.eachRecord(VendorSimulator.simulate(PLAN, directory.resolve("recon")), row -> {
            if (row.getField("ProductName").equals("Azure plan")) {
                lines.put(
                        row.getField("CustomerId") + row.getField("InvoiceNumber") + row.getField("ProductId"),
                        new BigDecimal(row.getField("Subtotal")));
            }
        });

        assertThat(lines).hasSameSizeAs(daily).isNotEmpty();
        daily.forEach((key, sum) -> assertThat(lines.get(key)).as(key).isEqualByComparingTo(sum));
    }

    @Test
    void daily_rated_totals_are_cut_to_cents_after_conversion() throws IOException {
        DeliveryFiles.eachRecord(
                VendorSimulator.simulate(PLAN.withFormat(DeliveryFormat.PARTNER_DAILY_RATED), directory),
                row -> assertThat(new BigDecimal(row.getField("BillingPreTaxTotal")))
                        .isEqualByComparingTo(new BigDecimal(row.getField("EffectiveUnitPrice"))
                                .multiply(new BigDecimal(row.getField("Quantity")))
                                .multiply(new BigDecimal(row.getField("PCToBCExchangeRate")))
                                .setScale(2, RoundingMode.DOWN)));
    }

    @Test
    void seats_change_as_the_refund_of_the_old_and_the_charge_of_the_new_quantity() throws IOException {
        Map<String, List<BigDecimal>> changes = new HashMap<>();
        DeliveryFiles.eachRecord(VendorSimulator.simulate(PLAN.withSize(40, 12, 60, 480), directory), row -> {
            if (row.getField("ChargeType").endsWith("Quantity")) {
                changes.computeIfAbsent(
                                row.getField("ChargeType") + "|" + row.getField("SubscriptionId") + "|"
                                        + row.getField("ChargeStartDate"),
                                key -> new ArrayList<>())
                        .add(new BigDecimal(row.getField("Quantity")));
            }
        });

        assertThat(changes.keySet())
                .anyMatch(key -> key.startsWith("addQuantity"))
                .anyMatch(key -> key.startsWith("removeQuantity"));
        changes.forEach((key, quantities) -> {
            assertThat(quantities).as(key).hasSize(2);
            assertThat(quantities.get(0)).as(key).isNegative();
            assertThat(quantities.get(0).add(quantities.get(1)).signum())
                    .as(key)
                    .isEqualTo(key.startsWith("add") ? 1 : -1);
        });
    }

    @Test
    void every_line_adds_up() throws IOException {
        DeliveryFiles.eachRecord(VendorSimulator.simulate(PLAN, directory), row -> {
            BigDecimal subtotal = new BigDecimal(row.getField("Subtotal"));
            assertThat(subtotal)
                    .isEqualByComparingTo(new BigDecimal(row.getField("EffectiveUnitPrice"))
                            .multiply(new BigDecimal(row.getField("BillableQuantity")))
                            .setScale(2, RoundingMode.HALF_UP));
            assertThat(subtotal.add(new BigDecimal(row.getField("TaxTotal"))))
                    .isEqualByComparingTo(new BigDecimal(row.getField("Total")));
        });
    }
}

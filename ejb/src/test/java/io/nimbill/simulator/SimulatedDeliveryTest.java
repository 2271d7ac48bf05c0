package io.nimbill.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedDeliveryTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 9);

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(DeliveryFormat.class)
    void the_same_plan_gives_the_same_bytes(DeliveryFormat format) throws IOException {
        SimulationPlan plan = SimulationPlan.of(format, MONTH).openUntil(3);

        VendorSimulator.simulate(plan, directory.resolve("one"));
        VendorSimulator.simulate(plan, directory.resolve("two"));

        assertThat(DeliveryFiles.hashes(directory.resolve("one")))
                .isNotEmpty()
                .isEqualTo(DeliveryFiles.hashes(directory.resolve("two")));
    }

    @Test
    void another_seed_gives_other_lines_and_other_accounts() throws IOException {
        SimulationPlan plan =
                SimulationPlan.of(DeliveryFormat.CUR_LEGACY, MONTH).openUntil(1);

        SimulatedDelivery one = VendorSimulator.simulate(plan, directory.resolve("one"));
        SimulatedDelivery other = VendorSimulator.simulate(plan.withSeed(2), directory.resolve("other"));

        assertThat(one.truth().sum("lineItem/UnblendedCost"))
                .isNotEqualTo(other.truth().sum("lineItem/UnblendedCost"));
        assertThat(VendorSimulator.accountsOf(plan))
                .doesNotContainAnyElementsOf(VendorSimulator.accountsOf(plan.withSeed(2)));
    }

    @ParameterizedTest
    @EnumSource(DeliveryFormat.class)
    void the_truth_equals_the_sums_of_the_files_to_the_last_digit(DeliveryFormat format) throws IOException {
        SimulationPlan plan = SimulationPlan.of(format, MONTH).version(2);

        SimulatedDelivery delivery = VendorSimulator.simulate(plan, directory);

        assertSumsMatch(delivery, Words.of(plan));
    }

    @ParameterizedTest
    @EnumSource(SimulatedVendor.class)
    void focus_is_written_for_every_vendor(SimulatedVendor vendor) throws IOException {
        SimulationPlan plan = SimulationPlan.of(DeliveryFormat.FOCUS_1_2, MONTH)
                .withVendor(vendor)
                .openUntil(5);

        SimulatedDelivery delivery = VendorSimulator.simulate(plan, directory);

        assertThat(delivery.truth().sum("BilledCost")).isPositive();
        assertSumsMatch(delivery, Words.of(plan));
    }

    @Test
    void a_delivery_is_split_into_parts_that_are_whole_in_themselves() throws IOException {
        SimulationPlan plan =
                SimulationPlan.of(DeliveryFormat.CUR_LEGACY, MONTH).openUntil(4).withLinesPerPart(700);

        SimulatedDelivery delivery = VendorSimulator.simulate(plan, directory);

        assertThat(delivery.parts()).hasSizeGreaterThan(2);
        for (Path part : delivery.parts()) {
            assertThat(DeliveryFiles.header(part)).startsWith("identity/LineItemId,identity/TimeInterval,");
            assertThat(Files.readString(delivery.manifest()))
                    .contains(directory.relativize(part).toString().replace('\\', '/'));
        }
        assertSumsMatch(delivery, Words.of(plan));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void an_open_month_has_no_invoice_and_a_closed_one_has_them_on_every_line(int version) throws IOException {
        SimulationPlan open =
                SimulationPlan.of(DeliveryFormat.CUR_LEGACY, MONTH).openUntil(2).version(version);
        Set<String> invoices = new HashSet<>();
        DeliveryFiles.eachRecord(
                VendorSimulator.simulate(open, directory.resolve("open")),
                row -> invoices.add(row.getField("bill/InvoiceId")));
        assertThat(invoices).containsExactly("");

        invoices.clear();
        DeliveryFiles.eachRecord(
                VendorSimulator.simulate(open.finished(), directory.resolve("closed")),
                row -> invoices.add(row.getField("bill/InvoiceId")));
        assertThat(invoices).hasSize(2).doesNotContain("");
    }

    @Test
    void a_later_version_restates_some_days_and_keeps_the_others() throws IOException {
        SimulationPlan first =
                SimulationPlan.of(DeliveryFormat.CUR_LEGACY, MONTH).openUntil(10);

        Map<String, BigDecimal> before = usageByResourceAndHour(first, "one");
        Map<String, BigDecimal> after =
                usageByResourceAndHour(first.openUntil(14).version(2), "two");

        long restated = before.entrySet().stream()
                .filter(line -> line.getValue().compareTo(after.get(line.getKey())) != 0)
                .count();
        assertThat(after)
                .hasSizeGreaterThan(before.size())
                .containsKeys(before.keySet().toArray(String[]::new));
        assertThat(restated).isBetween(1L, before.size() / 10L);
    }

    @Test
    void a_later_version_may_restate_some_accounts_only() throws IOException {
        SimulationPlan plan = SimulationPlan.of(DeliveryFormat.AZURE_EA, MONTH).restating(1);
        List<Truth.Total> first =
                VendorSimulator.simulate(plan, directory).truth().totals();
        List<Truth.Total> second =
                VendorSimulator.simulate(plan.version(2), directory).truth().totals();

        Set<String> changed = new HashSet<>();
        second.stream().filter(total -> !first.contains(total)).forEach(total -> changed.add(total.account()));
        first.stream().filter(total -> !second.contains(total)).forEach(total -> changed.add(total.account()));

        assertThat(changed)
                .containsExactly(VendorSimulator.accountsOf(plan).get(0).id());
    }

    @Test
    void versions_of_a_month_lie_side_by_side_and_the_manifest_names_the_newest() throws IOException {
        SimulationPlan plan =
                SimulationPlan.of(DeliveryFormat.CUR_LEGACY, MONTH).openUntil(2);

        SimulatedDelivery one = VendorSimulator.simulate(plan, directory);
        SimulatedDelivery two = VendorSimulator.simulate(plan.version(2), directory);

        assertThat(one.parts().get(0)).exists().isNotEqualTo(two.parts().get(0));
        assertThat(one.manifest()).isEqualTo(two.manifest());
        assertThat(Files.readString(two.manifest()))
                .contains(two.parts().get(0).getFileName().toString())
                .contains(two.parts().get(0).getParent().getFileName().toString())
                .doesNotContain(one.parts().get(0).getParent().getFileName().toString());
    }

    @Test
    void a_whole_month_of_a_reservation_costs_what_was_used_and_what_was_not() throws IOException {
        SimulationPlan plan = SimulationPlan.of(DeliveryFormat.CUR_LEGACY, MONTH);

        Truth truth = VendorSimulator.simulate(plan, directory).truth();

        BigDecimal fees = truth.totals().stream()
                .filter(total ->
                        total.chargeType().equals("RIFee") && total.measure().equals("lineItem/UnblendedCost"))
                .map(Truth.Total::sum)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(fees)
                .isPositive()
                .isEqualByComparingTo(
                        truth.sum("reservation/RecurringFeeForUsage").add(truth.sum("reservation/UnusedRecurringFee")));
    }

    @Test
    void a_savings_plan_negates_the_usage_it_covers() throws IOException {
        Truth truth = VendorSimulator.simulate(SimulationPlan.of(DeliveryFormat.CUR_LEGACY, MONTH), directory)
                .truth();

        BigDecimal covered = unblended(truth, "SavingsPlanCoveredUsage");
        assertThat(covered).isPositive();
        assertThat(covered.add(unblended(truth, "SavingsPlanNegation"))).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(truth.sum("savingsPlan/UsedCommitment"))
                .isEqualByComparingTo(truth.sum("savingsPlan/SavingsPlanEffectiveCost"))
                .isLessThan(truth.sum("savingsPlan/TotalCommitmentToDate"));
    }

    @Test
    void a_plan_that_no_vendor_publishes_is_refused() {
        SimulationPlan plan = SimulationPlan.of(DeliveryFormat.CUR_LEGACY, MONTH);

        assertThatThrownBy(() -> plan.withPacking(Packing.PARQUET)).hasMessageContaining("does not come as");
        assertThatThrownBy(() -> plan.withVendor(SimulatedVendor.GOOGLE)).hasMessageContaining("is not published by");
        assertThatThrownBy(() -> plan.openUntil(31)).hasMessageContaining("between 1 and 30");
    }

    private Map<String, BigDecimal> usageByResourceAndHour(SimulationPlan plan, String name) throws IOException {
        Map<String, BigDecimal> usage = new HashMap<>();
        DeliveryFiles.eachRecord(VendorSimulator.simulate(plan, directory.resolve(name)), row -> {
            if (row.getField("lineItem/LineItemType").equals("Usage")) {
                usage.put(
                        row.getField("lineItem/ResourceId")
                                + row.getField("lineItem/UsageStartDate")
                                + row.getField("product/sku"),
                        new BigDecimal(row.getField("lineItem/UsageAmount")));
            }
        });
        return usage;
    }

    private static BigDecimal unblended(Truth truth, String chargeType) {
        return truth.totals().stream()
                .filter(total ->
                        total.chargeType().equals(chargeType) && total.measure().equals("lineItem/UnblendedCost"))
                .map(Truth.Total::sum)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Sums every measure of the truth again, per account, service and charge type, from the written files. */
    private static void assertSumsMatch(SimulatedDelivery delivery, Words words) throws IOException {
        Map<String, BigDecimal> expected = new HashMap<>();
        Map<String, Long> expectedRows = new HashMap<>();
        Set<String> measures = new HashSet<>();
        for (Truth.Total total : delivery.truth().totals()) {
            String key = String.join("|", total.account(), total.service(), total.chargeType(), total.measure());
            measures.add(total.measure());
            expected.merge(key, total.sum(), BigDecimal::add);
            expectedRows.merge(key, total.rows(), Long::sum);
        }
        Map<String, BigDecimal> found = new HashMap<>();
        Map<String, Long> foundRows = new HashMap<>();
        long[] lines = {0};
        DeliveryFiles.eachRecord(delivery, row -> {
            lines[0]++;
            String cell = String.join(
                    "|",
                    row.getField(words.account()),
                    row.getField(words.service()),
                    row.getField(words.chargeType()));
            for (String measure : measures) {
                String text = row.getField(measure);
                found.merge(
                        cell + "|" + measure, text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text), BigDecimal::add);
                foundRows.merge(cell + "|" + measure, text.isEmpty() ? 0L : 1L, Long::sum);
            }
        });
        assertThat(lines[0]).isEqualTo(delivery.truth().lines()).isPositive();
        assertThat(foundRows).isEqualTo(expectedRows);
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        expected.forEach((key, sum) -> assertThat(found.get(key)).as(key).isEqualByComparingTo(sum));
    }

    /** Which columns of a format name the account, the service and the charge type. */
    private record Words(String account, String service, String chargeType) {

        static Words of(SimulationPlan plan) {
            return switch (plan.format()) {
                case CUR_LEGACY ->
                    new Words("lineItem/UsageAccountId", "lineItem/ProductCode", "lineItem/LineItemType");
                case CUR_2_0 ->
                    new Words("line_item_usage_account_id", "line_item_product_code", "line_item_line_item_type");
                case FOCUS_1_0, FOCUS_1_2, FOCUS_1_3, FOCUS_1_4 ->
                    new Words("SubAccountId", "ServiceName", "ChargeCategory");
                case AZURE_EA -> new Words("SubscriptionId", "MeterCategory", "ChargeType");
                case AZURE_MCA -> new Words("subscriptionId", "meterCategory", "chargeType");
                case AZURE_MPA -> new Words("SubscriptionId", "meterCategory", "chargeType");
                case PARTNER_DAILY_RATED -> new Words("EntitlementId", "MeterCategory", "ChargeType");
                case PARTNER_RECONCILIATION -> new Words("CustomerId", "ProductName", "ChargeType");
            };
        }
    }
}

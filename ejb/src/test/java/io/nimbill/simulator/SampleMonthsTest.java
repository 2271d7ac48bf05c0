package io.nimbill.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.work.Refusal;
import io.nimbill.work.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleMonthsTest {

    private static final SampleMonths MONTHS = SampleMonths.of(YearMonth.of(2026, 9));

    @TempDir
    Path directory;

    @Test
    void all_deliveries_together_stay_small() throws IOException {
        long lines = 0;
        Set<Path> parts = new HashSet<>();
        for (SimulationPlan plan : MONTHS.deliveries()) {
            SimulatedDelivery delivery = VendorSimulator.simulate(
                    plan, directory.resolve(plan.vendor().name()));
            lines += delivery.truth().lines();
            assertThat(parts.addAll(delivery.parts()))
                    .as("parts of their own: " + plan)
                    .isTrue();
        }
        assertThat(lines).isBetween(20_000L, 60_000L);
    }

    @Test
    void deliveries_come_in_the_order_of_their_publication_within_a_source() {
        for (DeliveryFormat format : DeliveryFormat.values()) {
            assertThat(MONTHS.deliveries().stream()
                            .filter(plan -> plan.format() == format)
                            .map(SimulationPlan::publishedAt))
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void every_customer_holds_accounts_at_every_vendor_and_the_seats_are_those_of_the_same_tenants() {
        for (SimulationPlan plan : MONTHS.deliveries()) {
            assertThat(VendorSimulator.accountsOf(plan))
                    .extracting(SimulatedAccount::customerName)
                    .containsAll(MONTHS.customers());
        }
        assertThat(VendorSimulator.accountsOf(MONTHS.microsoftUsage(MONTHS.later())))
                .isEqualTo(VendorSimulator.accountsOf(MONTHS.microsoftSeats(MONTHS.earlier())));
    }

    @Test
    void the_aws_month_has_every_charge_type_of_a_cur() throws IOException {
        Truth truth = VendorSimulator.simulate(MONTHS.aws(MONTHS.earlier()).version(2), directory)
                .truth();

        Set<String> types = new TreeSet<>();
        truth.totals().forEach(total -> types.add(total.chargeType() + " " + total.kind()));

        assertThat(types)
                .containsExactlyInAnyOrder(
                        "Usage USAGE",
                        "DiscountedUsage COMMITTED_USAGE",
                        "SavingsPlanCoveredUsage COMMITTED_USAGE",
                        "SavingsPlanNegation COMMITTED_USAGE",
                        "RIFee COMMITMENT_FEE",
                        "SavingsPlanRecurringFee COMMITMENT_FEE",
                        "Fee PURCHASE",
                        "Fee SUPPORT",
                        "Usage MARKETPLACE",
                        "Credit CREDIT",
                        "Refund REFUND",
                        "EdpDiscount DISCOUNT",
                        "Tax TAX");
    }

    @Test
    void inside_the_server_it_works_only_where_it_is_switched_on() throws IOException {
        SimulationPlan plan = MONTHS.microsoftSeats(MONTHS.earlier());
        Path truth = directory.resolve("truth.csv");
        DeliverySimulation off = new DeliverySimulation(new Settings(name -> null, name -> null));
        DeliverySimulation on =
                new DeliverySimulation(new Settings(Map.of("nimbill.simulator", "true")::get, name -> null));

        assertThatThrownBy(() -> off.simulate(plan, directory.resolve("off"), truth))
                .isInstanceOf(Refusal.class)
                .extracting("code")
                .isEqualTo("simulator-off");
        assertThat(directory.resolve("off")).doesNotExist();

        assertThat(on.simulate(plan, directory.resolve("on"), truth).parts())
                .allSatisfy(part -> assertThat(part).exists());
        assertThat(truth).exists();
    }
}

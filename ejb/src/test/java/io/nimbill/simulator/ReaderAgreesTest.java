package io.nimbill.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.usage.ControlTotals;
import io.nimbill.usage.DailyColumn;
import io.nimbill.usage.DailyRowFile;
import io.nimbill.usage.Dimension;
import io.nimbill.usage.Measures;
import io.nimbill.usage.PartFile;
import io.nimbill.usage.ReadDelivery;
import io.nimbill.usage.ReadRequest;
import io.nimbill.usage.ReadResult;
import io.nimbill.usage.Slice;
import io.nimbill.usage.reading.DuckDbFileReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The product's reader arrives at the simulator's truth, of which it knows nothing. */
class ReaderAgreesTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 9);

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "CUR_LEGACY, CSV_GZ",
        "CUR_2_0, CSV_GZ",
        "CUR_2_0, PARQUET",
        "FOCUS_1_0, CSV_GZ",
        "FOCUS_1_2, CSV",
        "FOCUS_1_2, PARQUET",
        "FOCUS_1_3, CSV_GZ",
        "FOCUS_1_4, CSV_GZ",
        "AZURE_EA, CSV",
        "AZURE_MCA, CSV",
        "AZURE_MPA, CSV_GZ",
        "PARTNER_DAILY_RATED, CSV",
        "PARTNER_DAILY_RATED, JSON",
        "PARTNER_RECONCILIATION, CSV",
        "PARTNER_RECONCILIATION, JSON"
    })
    void billed_totals_equal_the_truth_per_account_charge_type_and_kind(DeliveryFormat format, Packing packing)
            throws IOException {
        SimulationPlan plan = SimulationPlan.of(format, MONTH)
                .openUntil(6)
                .withPacking(packing)
                .version(2)
                .withLinesPerPart(2000);
        SimulatedDelivery delivery = VendorSimulator.simulate(plan, directory.resolve("bucket"));

        ReadDelivery read = read(delivery);

        assertThat(read.vendorRows()).isEqualTo(delivery.truth().lines());
        if (format == DeliveryFormat.PARTNER_RECONCILIATION) {
            assertThat(billedByKind(read)).isEqualTo(withTaxRows(delivery.truth()));
        } else {
            assertThat(billedByKind(read)).isEqualTo(expected(delivery.truth(), billed(format), Truth.Total::kind));
            assertThat(sums(read, ControlTotals::bySubAccount))
                    .isEqualTo(expected(delivery.truth(), billed(format), Truth.Total::account));
            assertThat(sums(read, ControlTotals::byChargeType))
                    .isEqualTo(expected(delivery.truth(), billed(format), Truth.Total::chargeType));
        }
    }

    /** The tax cell of a reconciliation line is read as a row of its own. */
    private static Map<String, BigDecimal> withTaxRows(Truth truth) {
        Map<String, BigDecimal> kinds =
                expected(truth, billed(DeliveryFormat.PARTNER_RECONCILIATION), Truth.Total::kind);
        kinds.put("TAX", truth.sum("TaxTotal").stripTrailingZeros());
        return kinds;
    }

    private static Map<String, BigDecimal> billedByKind(ReadDelivery read) throws IOException {
        List<List<String>> charges = read.dimensions().all(Dimension.CHARGE);
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Slice slice : read.slices()) {
            try (DailyRowFile rows = DailyRowFile.open(slice.rows())) {
                while (rows.next()) {
                    sums.merge(
                            charges.get(rows.ordinal(DailyColumn.CHARGE)).get(0),
                            rows.decimal(DailyColumn.BILLED_COST),
                            BigDecimal::add);
                }
            }
        }
        return plain(sums);
    }

    private static String billed(DeliveryFormat format) {
        return switch (format) {
            case CUR_LEGACY -> "lineItem/UnblendedCost";
            case CUR_2_0 -> "line_item_unblended_cost";
            case FOCUS_1_0, FOCUS_1_2, FOCUS_1_3, FOCUS_1_4 -> "BilledCost";
            case AZURE_EA -> "Cost";
            case AZURE_MCA, AZURE_MPA -> "costInBillingCurrency";
            case PARTNER_DAILY_RATED -> "BillingPreTaxTotal";
            case PARTNER_RECONCILIATION -> "Subtotal";
        };
    }

    private ReadDelivery read(SimulatedDelivery delivery) throws IOException {
        Path work = Files.createDirectories(directory.resolve("work"));
        ReadResult result = new DuckDbFileReader()
                .read(ReadRequest.of(delivery.parts().stream().map(PartFile::of).toList(), work));
        assertThat(result).isInstanceOf(ReadDelivery.class);
        return (ReadDelivery) result;
    }

    private static Map<String, BigDecimal> sums(
            ReadDelivery read, Function<ControlTotals, Map<ControlTotals.Key, Measures>> group) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Slice slice : read.slices()) {
            group.apply(slice.totals())
                    .forEach((key, measures) ->
                            sums.merge(key.group(), measures.billed().stripTrailingZeros(), BigDecimal::add));
        }
        return plain(sums);
    }

    private static Map<String, BigDecimal> expected(Truth truth, String billed, Function<Truth.Total, String> group) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        truth.totals().stream()
                .filter(total -> total.measure().equals(billed))
                .forEach(total -> sums.merge(group.apply(total), total.sum(), BigDecimal::add));
        return plain(sums);
    }

    private static Map<String, BigDecimal> plain(Map<String, BigDecimal> sums) {
        sums.replaceAll((group, sum) -> sum.stripTrailingZeros());
        return sums;
    }
}

package io.nimbill.usage.reading;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.usage.ControlTotals;
import io.nimbill.usage.Measures;
import io.nimbill.usage.PartFile;
import io.nimbill.usage.ReadDelivery;
import io.nimbill.usage.ReadRequest;
import io.nimbill.usage.ReadResult;
import io.nimbill.usage.Slice;
import io.nimbill.usage.VendorFormat;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every sample is read to the last digit: whole file, per charge type, per sub-account. */
class SampleTotalsTest {
    /** Which of our measures a vendor's column is. Columns that are no measure of a daily row are checked in the archive. */
    private static final Map<String, Function<Measures, BigDecimal>> MEASURES = Map.ofEntries(
            entry("lineItem/UnblendedCost", Measures::billed),
            entry("lineItem/UsageAmount", Measures::consumedQuantity),
            entry("pricing/publicOnDemandCost", Measures::list),
            entry("savingsPlan/SavingsPlanEffectiveCost", Measures::effective),
            entry("line_item_unblended_cost", Measures::billed),
            entry("line_item_usage_amount", Measures::consumedQuantity),
            entry("pricing_public_on_demand_cost", Measures::list),
            entry("BilledCost", Measures::billed),
            entry("ListCost", Measures::list),
            entry("ContractedCost", Measures::contracted),
            entry("EffectiveCost", Measures::effective),
            entry("PricingQuantity", Measures::pricingQuantity),
            entry("ConsumedQuantity", Measures::consumedQuantity),
            entry("Cost", Measures::billed),
            entry("CostInBillingCurrency", Measures::billed),
            entry("costInBillingCurrency", Measures::billed),
            entry("paygCostInBillingCurrency", Measures::list),
            entry("PreTaxCost", Measures::billed),
            entry("PreTaxCost (PreTaxCost)", Measures::billed),
            entry("Quantity", Measures::consumedQuantity),
            entry("quantity", Measures::consumedQuantity),
            entry("UsageQuantity", Measures::consumedQuantity),
            entry("consumedQuantity", Measures::consumedQuantity),
            entry("billableQuantity", Measures::pricingQuantity),
            entry("billingPreTaxTotal", Measures::billed),
            entry("amount", Measures::list),
            entry("totalForCustomer", Measures::billed),
            entry("postTaxTotal", Measures::billed));
    /** Columns of which the tax cells are rows of their own: without tax, and tax alone. */
    private static final Set<String> WITHOUT_TAX = Set.of("subtotal", "pretaxCharges");

    private static final Set<String> TAX = Set.of("tax", "taxTotal", "taxAmount");

    @TempDir
    Path work;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "AWS_CUR, 6190, '', aws-cur-legacy/bucket/my-prefix/my-report/20180801-20180901/"
                + "861af42f-713c-4a42-9562-9158a7625630/my-report-1.csv.gz",
        "AWS_CUR, 1281, '', aws-cur-legacy/cur-2023-11-anonymised.csv",
        "AWS_CUR, 3, '', aws-cur-legacy/koku-2023-06-01.csv",
        "AWS_CUR, 3, '', aws-cur-legacy/koku-2023-06-01-not-final.csv",
        "AWS_CUR2, 1281, '', aws-cur2/cur2-derived-2023-11.csv.gz",
        "FOCUS, 500, 1.0, focus/focus-1.0-official-odd.csv",
        "FOCUS, 3000, 1.2, focus/focus-1.2-gen-aws.csv",
        "FOCUS, 3000, 1.2, focus/focus-1.2-gen-azure.csv",
        "FOCUS, 2000, 1.3, focus/focus-1.3-gen-gcp.csv",
        "FOCUS, 4, 1.3, focus/focus-1.3-consolidated-multi-provider.csv",
        "FOCUS, 400, 1.4, focus/focus-1.4-synth-azure/cost_and_usage.csv",
        "AZURE_EXPORT, 11, EA, azure-export/EA_ActualCost_Small.csv",
        "AZURE_EXPORT, 28, EA, azure-export/EA_AmortizedCost_Small.csv",
        "AZURE_EXPORT, 4, MCA, azure-export/koku-camel_azure_version_2.csv",
        "AZURE_EXPORT, 1, EA, azure-export/opencost-Enterprise.csv",
        "AZURE_EXPORT, 1, PAYG, azure-export/opencost-German.csv",
        "AZURE_EXPORT, 1, PAYG, azure-export/opencost-PayAsYouGo.csv",
        "PARTNER_CENTER_DAILY_RATED, 2, '', partner-center/daily-rated-usage-billed-1.json",
        "PARTNER_CENTER_DAILY_RATED, 2, '', partner-center/daily-rated-usage-unbilled-1.json",
        "PARTNER_CENTER_NEW_COMMERCE, 2, '', partner-center/one-time-line-items-1.json",
        "PARTNER_CENTER_LICENCE, 2, '', partner-center/license-based-line-items.json",
        "PARTNER_CENTER_AZURE_USAGE, 2, '', partner-center/usage-based-line-items.json"
    })
    void the_sums_equal_the_control_sums_to_the_last_digit(
            VendorFormat format, long rows, String version, String sample) {
        ReadRequest request = sample.contains("Amortized") ? request(sample).forCheckOnly() : request(sample);

        ReadResult result = new DuckDbFileReader().read(request);

        assertThat(result).isInstanceOf(ReadDelivery.class);
        ReadDelivery delivery = (ReadDelivery) result;
        assertThat(delivery.format()).isEqualTo(format);
        assertThat(delivery.version()).isEqualTo(version);
        assertThat(delivery.vendorRows()).isEqualTo(rows);
        compare(sample, delivery);
    }

    private ReadRequest request(String sample) {
        return ReadRequest.of(List.of(PartFile.of(Samples.file(sample))), work);
    }

    private static void compare(String sample, ReadDelivery delivery) {
        int compared = 0;
        for (Samples.Total total : Samples.totals(sample)) {
            Function<Measures, BigDecimal> measure = MEASURES.get(total.column());
            if (measure != null) {
                assertThat(measure.apply(sum(delivery, total)))
                        .as("%s of %s %s", total.column(), total.groupColumn(), total.group())
                        .isEqualByComparingTo(total.sum());
                compared++;
            } else if (WITHOUT_TAX.contains(total.column()) || TAX.contains(total.column())) {
                BigDecimal tax = sum(delivery, new Samples.Total("ChargeType", "Tax", "", total.sum()))
                        .billed();
                BigDecimal whole = sum(delivery, total).billed();
                assertThat(TAX.contains(total.column()) ? tax : whole.subtract(tax))
                        .isEqualByComparingTo(total.sum());
                compared++;
            }
        }
        assertThat(compared).as("compared sums").isPositive();
    }

    private static Measures sum(ReadDelivery delivery, Samples.Total total) {
        Measures sum = Measures.ZERO;
        for (Slice slice : delivery.slices()) {
            for (Measures part : parts(slice.totals(), total)) {
                sum = sum.plus(part);
            }
        }
        return sum;
    }

    private static List<Measures> parts(ControlTotals totals, Samples.Total total) {
        if (total.groupColumn().isEmpty()) {
            return List.copyOf(totals.whole().values());
        }
        boolean byType = total.groupColumn().endsWith("LineItemType")
                || total.groupColumn().endsWith("line_item_type")
                || total.groupColumn().equalsIgnoreCase("ChargeCategory")
                || total.groupColumn().equalsIgnoreCase("chargeType");
        Map<ControlTotals.Key, Measures> groups = byType ? totals.byChargeType() : totals.bySubAccount();
        return groups.entrySet().stream()
                .filter(group -> group.getKey().group().equals(total.group()))
                .map(Map.Entry::getValue)
                .toList();
    }
}

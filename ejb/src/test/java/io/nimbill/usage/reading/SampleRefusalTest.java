package io.nimbill.usage.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.usage.Defect;
import io.nimbill.usage.PartFile;
import io.nimbill.usage.ReadRequest;
import io.nimbill.usage.ReadResult;
import io.nimbill.usage.RefusedDelivery;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Samples that break their own form are refused with the line and the reason. */
class SampleRefusalTest {
    @TempDir
    Path work;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "focus/spec-1.2-examples/simple_saas_agreements_a1.csv | 2 | BilledCost | no plain number",
                "focus/spec-1.2-examples/simple_saas_agreements_a1.csv | 2 | BillingPeriodStart | no time",
                "focus/spec-1.2-examples/simple_saas_agreements_c.csv | 4 | ListCost | no plain number",
                "focus/spec-1.2-examples/saas_spend_agreements_a1.csv | 5 | ChargePeriodStart | no time",
                "focus/spec-1.2-examples/virtual_currency_pricing_model_a1.csv | 2 | BillingPeriodStart | no time",
                "focus/spec-1.2-examples/commitment_discount_purchase_scenario_1.csv | 1 | BillingCurrency | lacks this column",
                "focus/spec-1.2-examples/commitment_discount_purchase_scenario_1.csv | 1 | ListCost | lacks this column",
                "focus/spec-1.2-examples/commitment_discount_purchase_scenario_2.csv | 4 | ChargePeriodEnd | no time",
                "focus/spec-1.2-examples/commitment_discount_usage_scenario_1.csv | 1 | ServiceName | lacks this column",
                "focus/spec-1.2-examples/commitment_discount_usage_scenario_2.csv | 1 | ContractedCost | lacks this column",
                "focus/spec-1.2-examples/one_hundred_percent_utilization_with_commitment_discount_flexibility_with_1_resource.csv"
                        + " | 1 | BillingAccountId | lacks this column",
                "focus/focus-1.4-synth-azure/invoice_detail.csv | 1 | EffectiveCost | lacks this column",
                "focus/focus-1.4-synth-azure/billing_period.csv | 1 | '' | dataset without cost rows",
                "focus/focus-1.3-gen-gcp-contract-commitment.csv | 1 | '' | dataset without cost rows",
                "aws-cur2/cur2-schema-20-rows.csv | 2 | line_item_unblended_cost | the value is empty",
                "aws-cur2/cur2-schema-20-rows.csv | 21 | line_item_currency_code | the value is empty",
                "azure-export/opencost-Template.csv | 2 | '' | the row has 10 fields, the header 11",
                "azure-export/opencost-Template.csv | 88 | '' | the row has 10 fields, the header 11",
                "azure-export/opencost-Template.csv | 1 | BillingCurrency | lacks this column",
                "azure-export/EA_AmortizedCost_Small.csv | 0 | '' | amortised costs",
                "partner-center/azure-utilization.json | 1 | '' | no known cost file",
                "partner-center/azure-rate-card.json | 1 | '' | no known cost file",
                "partner-center/invoice.json | 1 | '' | no known cost file",
                "prices/aws-price-list/offers/v1.0/aws/AmazonS3/current/index.csv | 1 | '' | no known cost file"
            })
    void the_line_and_the_reason_are_named(String sample, long line, String column, String reason) {
        RefusedDelivery refused = refuse(sample);

        assertThat(refused.defects()).anySatisfy(defect -> {
            assertThat(defect.file()).isEqualTo(Path.of(sample).getFileName().toString());
            assertThat(defect.line()).isEqualTo(line);
            assertThat(defect.column()).isEqualTo(column);
            assertThat(defect.message()).contains(reason);
            assertThat(defect.remedy()).isNotEmpty();
        });
    }

    @Test
    void every_row_with_another_number_of_fields_is_listed() {
        RefusedDelivery refused = refuse("azure-export/opencost-Template.csv");

        assertThat(refused.defects().stream()
                        .filter(defect -> defect.message().contains("10 fields"))
                        .map(Defect::line))
                .hasSize(87)
                .startsWith(2L, 3L, 4L)
                .endsWith(88L);
    }

    private RefusedDelivery refuse(String sample) {
        ReadResult result =
                new DuckDbFileReader().read(ReadRequest.of(List.of(PartFile.of(Samples.file(sample))), work));
        assertThat(result).isInstanceOf(RefusedDelivery.class);
        return (RefusedDelivery) result;
    }
}

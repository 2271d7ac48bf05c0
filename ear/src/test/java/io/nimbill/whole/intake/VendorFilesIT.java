package io.nimbill.whole.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.whole.InServer;
import io.nimbill.work.Operation;
import io.nimbill.work.PublicId;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every sample of the vendors is imported in the server, and the rows in the database add up to its control sums. */
@InServer
class VendorFilesIT {

    @Inject
    private Intake intake;

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "aws, aws-cur-legacy/bucket/my-prefix/my-report/20180801-20180901/861af42f-713c-4a42-9562-9158a7625630/"
                + "my-report-1.csv.gz, lineItem/UnblendedCost, lineItem/LineItemType, lineItem/UsageAccountId",
        "aws, aws-cur-legacy/cur-2023-11-anonymised.csv, lineItem/UnblendedCost, lineItem/LineItemType,"
                + " lineItem/UsageAccountId",
        "aws, aws-cur-legacy/koku-2023-06-01.csv, lineItem/UnblendedCost, lineItem/LineItemType, lineItem/UsageAccountId",
        "aws, aws-cur-legacy/koku-2023-06-01-not-final.csv, lineItem/UnblendedCost, lineItem/LineItemType,"
                + " lineItem/UsageAccountId",
        "aws, aws-cur2/cur2-derived-2023-11.csv.gz, line_item_unblended_cost, line_item_line_item_type,"
                + " line_item_usage_account_id",
        "focus, focus/focus-1.0-official-odd.csv, BilledCost, ChargeCategory, SubAccountId",
        "focus, focus/focus-1.2-gen-aws.csv, BilledCost, ChargeCategory, SubAccountId",
        "focus, focus/focus-1.2-gen-azure.csv, BilledCost, ChargeCategory, SubAccountId",
        "focus, focus/focus-1.3-gen-gcp.csv, BilledCost, ChargeCategory, SubAccountId",
        "focus, focus/focus-1.3-consolidated-multi-provider.csv, BilledCost, ChargeCategory, SubAccountId",
        "focus, focus/focus-1.4-synth-azure/cost_and_usage.csv, BilledCost, ChargeCategory, SubAccountId",
        "microsoft, azure-export/EA_ActualCost_Small.csv, CostInBillingCurrency, ChargeType, SubscriptionId",
        "microsoft, azure-export/koku-camel_azure_version_2.csv, costInBillingCurrency, chargeType, SubscriptionId",
        "microsoft, azure-export/opencost-Enterprise.csv, CostInBillingCurrency, ChargeType, SubscriptionId",
        "microsoft, azure-export/opencost-German.csv, PreTaxCost (PreTaxCost), '', ''",
        "microsoft, azure-export/opencost-PayAsYouGo.csv, PreTaxCost, '', ''",
        "microsoft, partner-center/daily-rated-usage-billed-1.json, billingPreTaxTotal, '', ''",
        "microsoft, partner-center/daily-rated-usage-unbilled-1.json, billingPreTaxTotal, '', ''",
        "microsoft, partner-center/license-based-line-items.json, totalForCustomer, '', ''",
        "microsoft, partner-center/usage-based-line-items.json, postTaxTotal, '', ''"
    })
    void the_rows_in_the_database_add_up_to_the_control_sums(
            String vendor, String sample, String column, String typeColumn, String accountColumn) throws IOException {
        PublicId dataset = intake.dataset(vendor, "BILLING");

        Intake.Imported imported = intake.upload(dataset, Intake.sample(sample));

        assertThat(imported.operation().state()).as(imported.operation().message()).isEqualTo(Operation.State.COMPLETED);
        assertThat(whole(dataset)).isEqualByComparingTo(Totals.of(sample, column, "").get(""));
        assertGroups(Totals.of(sample, column, typeColumn), grouped(dataset, "w.text", typeColumn));
        assertGroups(Totals.of(sample, column, accountColumn), grouped(dataset, "a.external_id", accountColumn));
    }

    private static void assertGroups(Map<String, BigDecimal> file, Map<String, BigDecimal> database) {
        file.forEach((group, sum) -> assertThat(database.get(group)).as(group).isEqualByComparingTo(sum));
    }

    private BigDecimal whole(PublicId dataset) {
        return intake.sql().one(row -> row.getBigDecimal(1), "SELECT SUM(r.billed_cost)" + CURRENT, dataset).orElseThrow();
    }

    private Map<String, BigDecimal> grouped(PublicId dataset, String group, String column) {
        Map<String, BigDecimal> found = new LinkedHashMap<>();
        if (!column.isEmpty()) {
            intake.sql().list(row -> found.put(row.getString(1), row.getBigDecimal(2)),
                    "SELECT " + group + ", SUM(r.billed_cost)" + CURRENT + " GROUP BY " + group, dataset);
        }
        return found;
    }

    /** One upload may fill several datasets of the same account: one for each payer in the file. */
    private static final String CURRENT = " FROM current_delivery c JOIN dataset d ON d.id = c.dataset_id"
            + " JOIN daily_row r ON r.period_start = c.period_start AND r.delivery_id = c.delivery_id"
            + " JOIN usage_word w ON w.id = r.charge_type_id JOIN cloud_account a ON a.id = r.cloud_account_id"
            + " WHERE d.partner_account_id = (SELECT partner_account_id FROM dataset WHERE public_id = ?)";

    /** The lines of {@code totals.csv}. */
    private static final class Totals {

        static Map<String, BigDecimal> of(String sample, String column, String groupColumn) throws IOException {
            Map<String, BigDecimal> sums = new LinkedHashMap<>();
            for (String line : Files.readAllLines(Intake.sample("totals.csv"))) {
                List<String> cells = cells(line);
                if (cells.get(0).equals(sample) && cells.get(1).equals(groupColumn) && cells.get(3).equals(column)) {
                    sums.put(cells.get(2), new BigDecimal(cells.get(5)));
                }
            }
            return sums;
        }

        private static List<String> cells(String line) {
            List<String> cells = new ArrayList<>();
            StringBuilder cell = new StringBuilder();
            boolean quoted = false;
            for (char c : line.toCharArray()) {
                if (c == '"') {
                    quoted = !quoted;
                } else if (c == ',' && !quoted) {
                    cells.add(cell.toString());
                    cell.setLength(0);
                } else {
                    cell.append(c);
                }
            }
            cells.add(cell.toString());
            return cells;
        }
    }
}

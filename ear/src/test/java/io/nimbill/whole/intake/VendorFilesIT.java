package io.nimbill.whole.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.whole.InServer;
import io.nimbill.work.Operation;
import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every sample of the vendors is imported in the server, and the rows in the database add up to its control sums. */
@InServer
class VendorFilesIT {

    @Inject
    private Intake intake;

    /** Vendor, file, its cost column, and the columns of charge type and account; empty where there is none. */
    private static final List<List<String>> SAMPLES = List.of(
            cur("aws-cur-legacy/bucket/my-prefix/my-report/20180801-20180901/861af42f-713c-4a42-9562-9158a7625630/"
                    + "my-report-1.csv.gz"),
            cur("aws-cur-legacy/cur-2023-11-anonymised.csv"),
            cur("aws-cur-legacy/koku-2023-06-01.csv"),
            cur("aws-cur-legacy/koku-2023-06-01-not-final.csv"),
            List.of(
                    "aws",
                    "aws-cur2/cur2-derived-2023-11.csv.gz",
                    "line_item_unblended_cost",
                    "line_item_line_item_type",
                    "line_item_usage_account_id"),
            focus("focus/focus-1.0-official-odd.csv"),
            focus("focus/focus-1.2-gen-aws.csv"),
            focus("focus/focus-1.2-gen-azure.csv"),
            focus("focus/focus-1.3-gen-gcp.csv"),
            focus("focus/focus-1.3-consolidated-multi-provider.csv"),
            focus("focus/focus-1.4-synth-azure/cost_and_usage.csv"),
            List.of("microsoft", "azure-export/EA_ActualCost_Small.csv", "Cost", "ChargeType", "SubscriptionId"),
            List.of(
                    "microsoft",
                    "azure-export/koku-camel_azure_version_2.csv",
                    "costInBillingCurrency",
                    "chargeType",
                    "SubscriptionId"),
            List.of(
                    "microsoft",
                    "azure-export/opencost-Enterprise.csv",
                    "CostInBillingCurrency",
                    "ChargeType",
                    "SubscriptionId"),
            List.of("microsoft", "azure-export/opencost-German.csv", "PreTaxCost (PreTaxCost)", "", ""),
            List.of("microsoft", "azure-export/opencost-PayAsYouGo.csv", "PreTaxCost", "", "SubscriptionGuid"),
            List.of("microsoft", "partner-center/one-time-line-items-1.json", "totalForCustomer", "", ""),
            List.of("microsoft", "partner-center/daily-rated-usage-billed-1.json", "billingPreTaxTotal", "", ""),
            List.of("microsoft", "partner-center/daily-rated-usage-unbilled-1.json", "billingPreTaxTotal", "", ""),
            List.of("microsoft", "partner-center/license-based-line-items.json", "totalForCustomer", "", ""),
            List.of("microsoft", "partner-center/usage-based-line-items.json", "postTaxTotal", "", ""));

    /** One test for all: inside the server every parameter would run the whole list again. */
    @Test
    void the_rows_in_the_database_add_up_to_the_control_sums() throws IOException {
        for (List<String> sample : SAMPLES) {
            PublicId dataset = intake.dataset(sample.get(0), "BILLING");
            Intake.Imported imported = intake.upload(dataset, Intake.sample(sample.get(1)));
            assertThat(imported.operation().state())
                    .as(imported.operation().message())
                    .isEqualTo(Operation.State.COMPLETED);
            compare(dataset, sample.get(1), sample.get(2), sample.get(3), sample.get(4));
        }
    }

    /** Samples that break their own form, with a line and a part of the reason. */
    @Test
    void samples_that_break_their_own_form_are_refused_whole_with_the_line_and_the_reason() throws IOException {
        refused("focus", "focus/spec-1.2-examples/simple_saas_agreements_a1.csv", 2, "no plain number");
        refused("focus", "focus/spec-1.2-examples/saas_spend_agreements_a1.csv", 5, "no time");
        refused("focus", "focus/focus-1.3-gen-gcp-contract-commitment.csv", 1, "dataset without cost rows");
        refused("aws", "aws-cur2/cur2-schema-20-rows.csv", 2, "the value is empty");
        refused("microsoft", "azure-export/opencost-Template.csv", 2, "the row has 10 fields");
        refused("microsoft", "azure-export/EA_AmortizedCost_Small.csv", null, "amortised costs");
        refused("microsoft", "partner-center/invoice.json", 1, "no known cost file");
    }

    private void refused(String vendor, String sample, Integer line, String reason) throws IOException {
        PublicId dataset = intake.dataset(vendor, "BILLING");
        Intake.Imported imported = intake.upload(dataset, Intake.sample(sample));
        assertThat(intake.state(imported.delivery())).as(sample).isEqualTo("REFUSED");
        assertThat(intake.sql()
                        .list(
                                row -> Sql.number(row, "line") + " " + row.getString("message"),
                                "SELECT f.line, f.message FROM delivery_defect f JOIN delivery d ON d.id = f.delivery_id"
                                        + " WHERE d.public_id = ?",
                                imported.delivery()))
                .as(sample)
                .anyMatch(defect -> defect.startsWith(line + " ") && defect.contains(reason));
        assertThat(intake.sql()
                        .one(
                                row -> row.getLong(1),
                                "SELECT COUNT(*) FROM daily_row r JOIN delivery d"
                                        + " ON d.id = r.delivery_id WHERE d.public_id = ?",
                                imported.delivery()))
                .contains(0L);
    }

    private static List<String> cur(String file) {
        return List.of("aws", file, "lineItem/UnblendedCost", "lineItem/LineItemType", "lineItem/UsageAccountId");
    }

    private static List<String> focus(String file) {
        return List.of("focus", file, "BilledCost", "ChargeCategory", "SubAccountId");
    }

    private void compare(PublicId dataset, String sample, String column, String typeColumn, String accountColumn)
            throws IOException {
        assertThat(whole(dataset))
                .as(sample)
                .isEqualByComparingTo(Totals.of(sample, column, "").get(""));
        assertGroups(sample, Totals.of(sample, column, typeColumn), grouped(dataset, "w.text", typeColumn));
        assertGroups(
                sample, Totals.of(sample, column, accountColumn), grouped(dataset, "a.external_id", accountColumn));
    }

    private static void assertGroups(String sample, Map<String, BigDecimal> file, Map<String, BigDecimal> database) {
        if (!database.isEmpty()) {
            file.forEach((group, sum) ->
                    assertThat(database.get(group)).as(sample + " " + group).isEqualByComparingTo(sum));
        }
    }

    private BigDecimal whole(PublicId dataset) {
        return intake.sql()
                .one(row -> row.getBigDecimal(1), "SELECT SUM(r.billed_cost)" + CURRENT, dataset)
                .orElseThrow();
    }

    private Map<String, BigDecimal> grouped(PublicId dataset, String group, String column) {
        Map<String, BigDecimal> found = new LinkedHashMap<>();
        if (!column.isEmpty()) {
            intake.sql()
                    .list(
                            row -> found.put(row.getString(1), row.getBigDecimal(2)),
                            "SELECT " + group + ", SUM(r.billed_cost)" + CURRENT + " GROUP BY " + group,
                            dataset);
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
                if (cells.get(0).equals(sample)
                        && cells.get(1).equals(groupColumn)
                        && cells.get(3).equals(column)) {
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

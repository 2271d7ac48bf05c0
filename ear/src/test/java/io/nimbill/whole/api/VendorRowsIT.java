package io.nimbill.whole.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.analysis.ChargeIds;
import io.nimbill.analysis.ChargeKey;
import io.nimbill.usage.DailyRowPlace;
import io.nimbill.usage.VendorRowSearch;
import io.nimbill.usage.VendorRows;
import io.nimbill.whole.InServer;
import io.nimbill.whole.intake.Intake;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import io.nimbill.work.Sql;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The vendor's own rows are found behind the daily rows of every family of formats, and add up to them exactly. */
@InServer
class VendorRowsIT {

    /** More rows than this are looked at here and there only. */
    private static final int LOOKED_AT = 24;

    private static final List<Map.Entry<String, String>> SAMPLES = List.of(
            Map.entry("aws", "aws-cur-legacy/koku-2023-06-01.csv"),
            Map.entry("aws", "aws-cur2/cur2-derived-2023-11.csv.gz"),
            Map.entry("focus", "focus/focus-1.3-consolidated-multi-provider.csv"),
            Map.entry("focus", "focus/focus-1.4-synth-azure/cost_and_usage.csv"),
            Map.entry("microsoft", "azure-export/EA_ActualCost_Small.csv"),
            Map.entry("microsoft", "azure-export/koku-camel_azure_version_2.csv"),
            Map.entry("microsoft", "partner-center/daily-rated-usage-billed-1.json"),
            Map.entry("microsoft", "partner-center/one-time-line-items-1.json"),
            Map.entry("microsoft", "partner-center/license-based-line-items.json"),
            Map.entry("microsoft", "partner-center/usage-based-line-items.json"));

    @Inject
    private Intake intake;

    @Inject
    private VendorRowSearch search;

    @Inject
    private ApiTree tree;

    @Inject
    private ChargeIds charges;

    private record Stored(DailyRowPlace place, BigDecimal cost, BigDecimal quantity) {}

    @Test
    void the_rows_behind_each_daily_row_add_up_to_it() throws IOException {
        for (Map.Entry<String, String> sample : SAMPLES) {
            PublicId dataset = intake.dataset(sample.getKey(), "BILLING");
            intake.upload(dataset, Intake.sample(sample.getValue()));
            List<Stored> rows = stored(dataset);
            assertThat(rows).as(sample.getValue()).isNotEmpty();
            for (int i = 0; i < rows.size(); i += Math.max(1, rows.size() / LOOKED_AT)) {
                assertAddsUp(sample.getValue(), rows.get(i));
            }
        }
    }

    private void assertAddsUp(String sample, Stored row) {
        VendorRows found = search.behind(row.place(), 0, 3);
        assertThat(found.count()).as(sample + " " + row).isPositive();
        assertThat(found.billedCost()).as(sample + " " + row).isEqualByComparingTo(row.cost());
        if (row.quantity() != null) {
            assertThat(found.quantity()).as(sample + " " + row).isEqualByComparingTo(row.quantity());
        }
        assertThat(found.rows()).isNotEmpty().allSatisfy(vendor -> {
            assertThat(vendor.ordinal()).isPositive();
            assertThat(vendor.values().keySet()).containsAnyElementsOf(found.columns());
        });
    }

    private List<Stored> stored(PublicId dataset) {
        return intake.sql()
                .list(
                        row -> new Stored(
                                new DailyRowPlace(
                                        Sql.day(row, "period_start"),
                                        row.getLong("delivery_id"),
                                        row.getLong("cloud_account_id"),
                                        row.getInt("row_no")),
                                row.getBigDecimal("billed_cost"),
                                row.getBigDecimal("pricing_quantity")),
                        "SELECT r.* FROM current_delivery c JOIN dataset d ON d.id = c.dataset_id JOIN daily_row r"
                                + " ON r.period_start = c.period_start AND r.delivery_id = c.delivery_id"
                                + " WHERE d.partner_account_id = ? ORDER BY r.cloud_account_id, r.row_no",
                        intake.partnerAccount(dataset));
    }

    @Test
    void the_operator_reads_the_rows_behind_a_charge_page_by_page_and_nobody_else() throws IOException {
        PublicId dataset = intake.dataset("aws", "BILLING");
        intake.upload(dataset, Intake.sample("aws-cur-legacy/koku-2023-06-01.csv"));
        String charge = chargeWithMostRows(dataset);
        ApiClient staff = tree.as(tree.keyOf(tree.operator()));
        ApiClient reseller = tree.as(tree.keyOf(tree.reseller()));

        List<JsonObject> rows = new ArrayList<>();
        JsonObject page =
                staff.get("/charges/" + charge + "/vendor-rows?limit=2").json();
        rows.addAll(page.getJsonArray("items").getValuesAs(JsonObject.class));
        while (page.containsKey("next")) {
            page = staff.get(page.getString("next").replace("/api/v1", "")).json();
            rows.addAll(page.getJsonArray("items").getValuesAs(JsonObject.class));
        }

        BigDecimal sum = rows.stream()
                .map(row -> new BigDecimal(row.getJsonObject("billedCost").getString("amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(rows).hasSize(page.getInt("count")).hasSizeGreaterThan(2);
        assertThat(rows).extracting(row -> row.getInt("ordinal")).doesNotHaveDuplicates();
        assertThat(rows.get(0).getJsonObject("values")).containsKey("lineItem/UnblendedCost");
        assertThat(sum)
                .isEqualByComparingTo(page.getJsonObject("dailyCost").getString("amount"))
                .isEqualByComparingTo(page.getJsonObject("billedCost").getString("amount"));
        assertThat(reseller.get("/charges/" + charge + "/vendor-rows").status()).isEqualTo(403);
        assertThat(tree.as(null).get("/charges/" + charge + "/vendor-rows").status())
                .isEqualTo(401);
    }

    @Test
    void an_archive_that_is_not_written_yet_is_told_from_one_that_is_gone() throws IOException {
        PublicId dataset = intake.dataset("microsoft", "BILLING");
        Intake.Imported imported = intake.upload(dataset, Intake.sample("azure-export/EA_ActualCost_Small.csv"));
        DailyRowPlace place = stored(dataset).get(0).place();

        intake.sql()
                .update("UPDATE delivery SET archive_path = 'archive/0/gone' WHERE public_id = ?", imported.delivery());
        assertRefused(place, "archive-missing");
        intake.sql().update("UPDATE delivery SET archive_path = NULL WHERE public_id = ?", imported.delivery());
        assertRefused(place, "archive-pending");
    }

    private void assertRefused(DailyRowPlace place, String code) {
        assertThatThrownBy(() -> search.behind(place, 0, 1))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private String chargeWithMostRows(PublicId dataset) {
        return intake.sql()
                .one(
                        row -> charges.of(new ChargeKey(
                                Sql.day(row, "period_start"),
                                "dts_" + row.getString(2),
                                "cla_" + row.getString(3),
                                row.getInt(4),
                                0)),
                        "SELECT r.period_start, d.public_id, a.public_id, r.row_no FROM current_delivery c"
                                + " JOIN dataset d ON d.id = c.dataset_id JOIN daily_row r"
                                + " ON r.period_start = c.period_start AND r.delivery_id = c.delivery_id"
                                + " JOIN cloud_account a ON a.id = r.cloud_account_id WHERE d.public_id = ?"
                                + " AND r.vendor_rows < 100 ORDER BY r.vendor_rows DESC, r.row_no LIMIT 1",
                        dataset)
                .orElseThrow();
    }
}

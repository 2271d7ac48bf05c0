package io.nimbill.usage.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.usage.AccountContent;
import io.nimbill.usage.DailyColumn;
import io.nimbill.usage.DailyRowFile;
import io.nimbill.usage.Dimension;
import io.nimbill.usage.LoadColumn;
import io.nimbill.usage.LoadFile;
import io.nimbill.usage.Measures;
import io.nimbill.usage.PartFile;
import io.nimbill.usage.ReadDelivery;
import io.nimbill.usage.ReadRequest;
import io.nimbill.usage.ReadResult;
import io.nimbill.usage.Slice;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What daily rows are made of, on reports made for it. */
class DailyRowsTest {
    private static final String A = "000000000011";
    private static final String B = "000000000012";

    @TempDir
    Path folder;

    @Test
    void lines_of_one_day_that_agree_in_every_key_become_one_row() throws IOException {
        ReadDelivery delivery = read(CurFixture.report()
                .line(A, "2026-10-01T00:00:00Z", "0.1")
                .line(A, "2026-10-01T23:00:00Z", "0.000000000000000000000000001")
                .line(A, "2026-10-02T00:00:00Z", "0")
                .line(B, "2026-10-01T00:00:00Z", "3E-2"));

        Slice slice = delivery.slices().get(0);
        assertThat(slice.rowCount()).isEqualTo(3);
        assertThat(slice.vendorRows()).isEqualTo(4);
        assertThat(slice.billingAccountId()).isEqualTo("000000000001");
        assertThat(slice.periodStart()).hasToString("2026-10-01");
        assertThat(slice.periodEndExclusive()).hasToString("2026-11-01");
        assertThat(slice.firstUsageDay()).hasToString("2026-10-01");
        assertThat(slice.lastUsageDay()).hasToString("2026-10-02");
        assertThat(billedByAccount(delivery))
                .containsExactly(
                        Map.entry(A, new BigDecimal("0.100000000000000000000000001")),
                        Map.entry(B, new BigDecimal("0.03")));
    }

    @Test
    void the_content_hash_of_an_account_ignores_order_columns_parts_and_compression() throws IOException {
        ReadDelivery one = read(month());
        CurFixture shuffled = month().shuffled(7);
        Path first = CurFixture.report().line(A, "2026-10-01T00:00:00Z", "0.1").writeGzip(folder.resolve("1.csv.gz"));
        Path rest = CurFixture.report()
                .line(B, "2026-10-01T00:00:00Z", "7.000", "resourceTags/user:Project", "x")
                .line(A, "2026-10-01T01:00:00Z", "0.20")
                .without("reservation/EffectiveCost")
                .writeGzip(folder.resolve("2.csv.gz"));

        assertThat(hashes(read(shuffled))).isEqualTo(hashes(one));
        assertThat(hashes(read(List.of(PartFile.of(first), PartFile.of(rest))))).isEqualTo(hashes(one));
    }

    @Test
    void the_content_hash_changes_with_the_account_that_changed_and_with_no_other() throws IOException {
        Map<String, String> before = hashes(read(month()));
        Map<String, String> after = hashes(read(month().line(B, "2026-10-05T00:00:00Z", "0")));

        assertThat(after.get(A)).isEqualTo(before.get(A));
        assertThat(after.get(B)).isNotEqualTo(before.get(B));
    }

    private static CurFixture month() {
        return CurFixture.report()
                .line(A, "2026-10-01T00:00:00Z", "0.1")
                .line(A, "2026-10-01T01:00:00Z", "0.2")
                .line(B, "2026-10-01T00:00:00Z", "7");
    }

    @ParameterizedTest
    @CsvSource({
        "Usage, AmazonEC2, AWS, USAGE",
        "Usage, AWSSupportBusiness, AWS, SUPPORT",
        "Fee, AWSSupportEnterprise, AWS, SUPPORT",
        "Usage, abc123, AWS Marketplace, MARKETPLACE",
        "Tax, abc123, AWS Marketplace, TAX",
        "Fee, AmazonRegistrar, AWS, PURCHASE",
        "RIFee, AmazonEC2, AWS, COMMITMENT_FEE",
        "SavingsPlanRecurringFee, ComputeSavingsPlans, AWS, COMMITMENT_FEE",
        "SavingsPlanUpfrontFee, ComputeSavingsPlans, AWS, COMMITMENT_FEE",
        "DiscountedUsage, AmazonEC2, AWS, COMMITTED_USAGE",
        "SavingsPlanNegation, AmazonEC2, AWS, COMMITTED_USAGE",
        "Credit, AmazonEC2, AWS, CREDIT",
        "Refund, AmazonEC2, AWS, REFUND",
        "EdpDiscount, AmazonEC2, AWS, DISCOUNT",
        "SomethingNew, AmazonEC2, AWS, ADJUSTMENT"
    })
    void the_kind_follows_from_the_vendors_words(String type, String product, String entity, String kind)
            throws IOException {
        ReadDelivery delivery = read(CurFixture.report()
                .line(
                        A,
                        "2026-10-01T00:00:00Z",
                        "1",
                        "lineItem/LineItemType",
                        type,
                        "lineItem/ProductCode",
                        product,
                        "bill/BillingEntity",
                        entity));

        assertThat(delivery.dimensions().all(Dimension.CHARGE))
                .singleElement()
                .satisfies(charge -> assertThat(charge.get(0)).isEqualTo(kind))
                .satisfies(charge -> assertThat(charge.get(1)).isEqualTo(type));
    }

    @Test
    void commitments_count_by_their_own_rules() throws IOException {
        Map<String, Measures> byType = byType(read(CurFixture.report()
                .line(
                        A,
                        "2026-10-01T00:00:00Z",
                        "10",
                        "lineItem/LineItemType",
                        "SavingsPlanCoveredUsage",
                        "savingsPlan/SavingsPlanEffectiveCost",
                        "6",
                        "pricing/publicOnDemandCost",
                        "11")
                .line(
                        A,
                        "2026-10-01T00:00:00Z",
                        "-10",
                        "lineItem/LineItemType",
                        "SavingsPlanNegation",
                        "pricing/publicOnDemandCost",
                        "11")
                .line(
                        A,
                        "2026-10-01T00:00:00Z",
                        "9",
                        "lineItem/LineItemType",
                        "SavingsPlanRecurringFee",
                        "savingsPlan/TotalCommitmentToDate",
                        "9",
                        "savingsPlan/UsedCommitment",
                        "6")
                .line(
                        A,
                        "2026-10-01T00:00:00Z",
                        "0",
                        "lineItem/LineItemType",
                        "DiscountedUsage",
                        "reservation/EffectiveCost",
                        "0.5",
                        "pricing/publicOnDemandCost",
                        "1")
                .line(
                        A,
                        "2026-10-01T00:00:00Z",
                        "7",
                        "lineItem/LineItemType",
                        "RIFee",
                        "reservation/UnusedRecurringFee",
                        "0.25",
                        "reservation/UnusedAmortizedUpfrontFeeForBillingPeriod",
                        "0.5")));

        assertMeasures(byType.get("SavingsPlanCoveredUsage"), "10", "11", "10", "6", "1");
        assertMeasures(byType.get("SavingsPlanNegation"), "-10", "0", "0", "0", "0");
        assertMeasures(byType.get("SavingsPlanRecurringFee"), "9", "9", "9", "3", "1");
        assertMeasures(byType.get("DiscountedUsage"), "0", "1", "1", "0.5", "1");
        assertMeasures(byType.get("RIFee"), "7", "7", "7", "0.75", "1");
    }

    private static void assertMeasures(
            Measures sums, String billed, String list, String contracted, String effective, String quantity) {
        assertThat(sums.billed()).isEqualByComparingTo(billed);
        assertThat(sums.list()).isEqualByComparingTo(list);
        assertThat(sums.contracted()).isEqualByComparingTo(contracted);
        assertThat(sums.effective()).isEqualByComparingTo(effective);
        assertThat(sums.pricingQuantity()).isEqualByComparingTo(quantity);
    }

    @Test
    void chosen_tags_and_the_resource_are_part_of_the_grain() throws IOException {
        CurFixture report = CurFixture.report()
                .line(A, "2026-10-01T00:00:00Z", "1", "resourceTags/user:Project", "a\"b", "lineItem/ResourceId", "i-1")
                .line(A, "2026-10-01T01:00:00Z", "1", "resourceTags/user:Project", "", "lineItem/ResourceId", "i-1")
                .line(A, "2026-10-01T02:00:00Z", "1", "resourceTags/user:Project", "", "lineItem/ResourceId", "i-2");
        List<PartFile> parts = List.of(PartFile.of(report.write(folder.resolve("report.csv"))));

        ReadDelivery plain = read(parts);
        ReadDelivery detailed = read(ReadRequest.of(parts, work()).withGrain(List.of("Project", "Absent"), true));

        assertThat(plain.slices().get(0).rowCount()).isEqualTo(1);
        assertThat(detailed.slices().get(0).rowCount()).isEqualTo(3);
        assertThat(detailed.dimensions().all(Dimension.TAGS))
                .containsExactly(List.of("[\"\",\"\"]"), List.of("[\"a\\\"b\",\"\"]"));
        assertThat(detailed.dimensions().all(Dimension.RESOURCE)).containsExactly(List.of("i-1"), List.of("i-2"));
    }

    @Test
    void a_line_longer_than_a_day_keeps_its_end() throws IOException {
        ReadDelivery delivery = read(CurFixture.report()
                .line(A, "2026-10-01T00:00:00Z", "1", "lineItem/UsageEndDate", "2026-11-01T00:00:00Z")
                .line(A, "2026-10-02T23:00:00Z", "1", "lineItem/UsageEndDate", "2026-10-03T00:00:00Z")
                .line(A, "2026-10-04T23:00:00Z", "1", "lineItem/UsageEndDate", "2026-10-04T24:00:00Z"));

        assertThat(column(delivery, DailyColumn.CHARGE_PERIOD_END))
                .containsExactly("2026-11-01", "2026-10-03", "2026-10-05");
    }

    @Test
    void finality_follows_from_the_invoice_ids() throws IOException {
        CurFixture open = CurFixture.report().line(A, "2026-10-01T00:00:00Z", "1");
        CurFixture invoiced = CurFixture.report().line(A, "2026-10-01T00:00:00Z", "1", "bill/InvoiceId", "77");

        assertThat(read(open).slices().get(0).finality()).isEqualTo(Slice.Finality.OPEN);
        assertThat(read(invoiced).slices().get(0).finality()).isEqualTo(Slice.Finality.FINAL);
        assertThat(read(invoiced.line(A, "2026-10-02T00:00:00Z", "1"))
                        .slices()
                        .get(0)
                        .finality())
                .isEqualTo(Slice.Finality.PARTLY);
    }

    @Test
    void each_period_is_a_slice_of_its_own() throws IOException {
        ReadDelivery delivery = read(CurFixture.report()
                .line(A, "2026-10-01T00:00:00Z", "1")
                .line(
                        A,
                        "2026-11-01T00:00:00Z",
                        "2",
                        "bill/BillingPeriodStartDate",
                        "2026-11-01T00:00:00Z",
                        "bill/BillingPeriodEndDate",
                        "2026-12-01T00:00:00Z"));

        assertThat(delivery.slices())
                .extracting(slice -> slice.periodStart().toString())
                .containsExactly("2026-10-01", "2026-11-01");
    }

    @Test
    void a_report_without_lines_has_no_slice() throws IOException {
        ReadDelivery delivery = read(CurFixture.report());

        assertThat(delivery.slices()).isEmpty();
        assertThat(delivery.vendorRows()).isZero();
    }

    @Test
    void the_load_file_has_ids_for_ordinals_and_is_sorted_by_account_id_and_row_number() throws IOException {
        ReadDelivery delivery = read(month().line(A, "2026-10-02T00:00:00Z", "1.50"));
        List<LoadColumn> columns = List.of(
                new LoadColumn.Constant("99"),
                new LoadColumn.Id(Dimension.ACCOUNT),
                new LoadColumn.RowNo(),
                new LoadColumn.Value(DailyColumn.USAGE_DAY),
                new LoadColumn.Field(Dimension.CHARGE, "kind"),
                new LoadColumn.Id(Dimension.SKU),
                new LoadColumn.Value(DailyColumn.CREDIT_PERCENT),
                new LoadColumn.Value(DailyColumn.BILLED_COST),
                new LoadColumn.Value(DailyColumn.VENDOR_ROWS));
        LoadFile file = new LoadFile(delivery, (dimension, ordinal) -> 1000L - ordinal, columns);

        long rows = file.write(delivery.slices().get(0), folder.resolve("load.tsv"));

        assertThat(rows).isEqualTo(3);
        assertThat(Files.readString(folder.resolve("load.tsv"))).isEqualTo("""
        99\t999\t1\t2026-10-01\tUSAGE\t1000\t\\N\t7\t1
        99\t1000\t1\t2026-10-01\tUSAGE\t1000\t\\N\t0.3\t2
        99\t1000\t2\t2026-10-02\tUSAGE\t1000\t\\N\t1.5\t1
        """);
    }

    private ReadDelivery read(CurFixture report) throws IOException {
        return read(List.of(PartFile.of(report.write(folder.resolve("report.csv")))));
    }

    private ReadDelivery read(List<PartFile> parts) throws IOException {
        return read(ReadRequest.of(parts, work()));
    }

    private static ReadDelivery read(ReadRequest request) {
        ReadResult result = new DuckDbFileReader().read(request);
        assertThat(result).isInstanceOf(ReadDelivery.class);
        return (ReadDelivery) result;
    }

    private Path work() throws IOException {
        return Files.createTempDirectory(folder, "work");
    }

    private static Map<String, String> hashes(ReadDelivery delivery) {
        List<List<String>> accounts = delivery.dimensions().all(Dimension.ACCOUNT);
        return delivery.slices().get(0).accounts().stream()
                .collect(Collectors.toMap(
                        account -> accounts.get(account.accountOrdinal()).get(0), AccountContent::contentHash));
    }

    private static Map<String, BigDecimal> billedByAccount(ReadDelivery delivery) {
        Map<String, BigDecimal> billed = new TreeMap<>();
        delivery.slices().get(0).totals().bySubAccount().forEach((key, sums) -> billed.put(key.group(), sums.billed()));
        return billed;
    }

    private static Map<String, Measures> byType(ReadDelivery delivery) {
        return delivery.slices().get(0).totals().byChargeType().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().group(), Map.Entry::getValue));
    }

    private static List<String> column(ReadDelivery delivery, DailyColumn column) throws IOException {
        List<String> values = new java.util.ArrayList<>();
        try (DailyRowFile row = DailyRowFile.open(delivery.slices().get(0).rows())) {
            while (row.next()) {
                values.add(row.text(column));
            }
        }
        return values;
    }
}

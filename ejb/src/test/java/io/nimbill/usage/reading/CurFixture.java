package io.nimbill.usage.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Makes small Cost and Usage Reports. */
final class CurFixture {
    private final List<Map<String, String>> lines = new ArrayList<>();
    private final List<String> header = new ArrayList<>(List.of(
            "bill/PayerAccountId",
            "bill/BillingPeriodStartDate",
            "bill/BillingPeriodEndDate",
            "bill/InvoiceId",
            "bill/BillingEntity",
            "lineItem/UsageAccountId",
            "lineItem/LineItemType",
            "lineItem/UsageStartDate",
            "lineItem/UsageEndDate",
            "lineItem/ProductCode",
            "lineItem/UsageType",
            "lineItem/UsageAmount",
            "lineItem/CurrencyCode",
            "lineItem/UnblendedCost",
            "lineItem/ResourceId",
            "product/ProductName",
            "product/sku",
            "product/regionCode",
            "pricing/unit",
            "pricing/publicOnDemandCost",
            "reservation/ReservationARN",
            "reservation/EffectiveCost",
            "savingsPlan/SavingsPlanARN",
            "savingsPlan/SavingsPlanEffectiveCost",
            "savingsPlan/TotalCommitmentToDate",
            "savingsPlan/UsedCommitment",
            "reservation/UnusedAmortizedUpfrontFeeForBillingPeriod",
            "reservation/UnusedRecurringFee",
            "resourceTags/user:Project"));

    static CurFixture report() {
        return new CurFixture();
    }

    /** A usage line of one hour; further column and value pairs override. */
    CurFixture line(String account, String started, String cost, String... overrides) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("bill/PayerAccountId", "000000000001");
        line.put("bill/BillingPeriodStartDate", "2026-10-01T00:00:00Z");
        line.put("bill/BillingPeriodEndDate", "2026-11-01T00:00:00Z");
        line.put("bill/BillingEntity", "AWS");
        line.put("lineItem/UsageAccountId", account);
        line.put("lineItem/LineItemType", "Usage");
        line.put("lineItem/UsageStartDate", started);
        line.put("lineItem/UsageEndDate", "");
        line.put("lineItem/ProductCode", "AmazonEC2");
        line.put("lineItem/UsageType", "BoxUsage:m5.large");
        line.put("lineItem/UsageAmount", "1");
        line.put("lineItem/CurrencyCode", "USD");
        line.put("lineItem/UnblendedCost", cost);
        line.put("product/ProductName", "Amazon Elastic Compute Cloud");
        line.put("product/sku", "SKU1");
        line.put("pricing/unit", "Hrs");
        for (int i = 0; i < overrides.length; i += 2) {
            line.put(overrides[i], overrides[i + 1]);
        }
        lines.add(line);
        return this;
    }

    CurFixture without(String column) {
        header.remove(column);
        return this;
    }

    /** The same lines and columns in another order. */
    CurFixture shuffled(long seed) {
        Collections.shuffle(lines, new Random(seed));
        Collections.shuffle(header, new Random(seed));
        return this;
    }

    String csv() {
        StringBuilder csv = new StringBuilder(String.join(",", header)).append('\n');
        for (Map<String, String> line : lines) {
            csv.append(String.join(
                            ",",
                            header.stream()
                                    .map(column -> quoted(line.getOrDefault(column, "")))
                                    .toList()))
                    .append('\n');
        }
        return csv.toString();
    }

    private static String quoted(String value) {
        return value.contains(",") || value.contains("\"") ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    Path write(Path file) throws IOException {
        return Files.writeString(file, csv());
    }

    Path writeGzip(Path file) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(csv().getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}

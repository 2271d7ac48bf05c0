package io.nimbill.usage.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.usage.DailyColumn;
import io.nimbill.usage.DailyRowFile;
import io.nimbill.usage.PartFile;
import io.nimbill.usage.ReadDelivery;
import io.nimbill.usage.ReadRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Published examples of what Microsoft puts into its files: cost is taken as it is, and never computed from prices. */
class PublishedCostsTest {

    @TempDir
    Path folder;

    /** 0.868 an hour less 15 %, cut to cents by the vendor: no product of quantity and price gives these costs. */
    @Test
    void e1_costs_that_the_vendor_cut_are_kept_and_the_effective_price_follows_from_them() throws IOException {
        ReadDelivery delivery = read(
                "daily",
                usage("2018-11-10", "29", "0.7378", "21.39", "1"),
                usage("2018-11-11", "210.950039", "0.7378", "155.63", "1"),
                usage("2018-11-12", "555.950039", "0.7378", "410.17", "1"));

        assertThat(rows(delivery))
                .extracting(row -> row.billed().toPlainString() + " " + row.price())
                .containsExactly("21.39 0.737586206896552", "155.63 0.737757626107858", "410.17 0.737782122900436");
    }

    /** 0.03825 × 0.005001 × 0.846202666 is not quite two hundredths of a cent: the vendor bills nothing, and the row stays. */
    @Test
    void e2_a_cost_that_the_vendor_cut_to_nothing_stays_a_row_with_its_quantity() throws IOException {
        ReadDelivery delivery = read("daily", usage("2018-11-10", "0.005001", "0.03825", "0", "0.846202666"));

        assertThat(rows(delivery)).hasSize(1).allSatisfy(row -> {
            assertThat(row.billed()).isEqualByComparingTo("0");
            assertThat(row.quantity()).isEqualByComparingTo("0.005001");
        });
        assertThat(new BigDecimal("0.03825")
                        .multiply(new BigDecimal("0.005001"))
                        .multiply(new BigDecimal("0.846202666"))
                        .setScale(9, RoundingMode.DOWN))
                .as("what it would have been")
                .isEqualByComparingTo("0.000161868");
    }

    @Test
    void e9_the_lines_of_a_reconciliation_are_a_cycle_fee_and_one_correction() throws IOException {
        List<Row> rows = rows(read(
                "license",
                seats("Renew", "2791.80"),
                seats("addQuantity", "579.73"),
                seats("addQuantity", "2193.56"),
                seats("removeQuantity", "-2705.40")));

        assertThat(sum(rows)).isEqualByComparingTo("2859.69");
        assertThat(sum(rows).subtract(new BigDecimal("2791.80"))).isEqualByComparingTo("67.89");
    }

    private static BigDecimal sum(List<Row> rows) {
        return rows.stream().map(Row::billed).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private record Row(BigDecimal billed, BigDecimal quantity) {

        /** With as many decimals as the vendor publishes. */
        String price() {
            return billed.divide(quantity, 15, RoundingMode.HALF_UP).toPlainString();
        }
    }

    private static String usage(String day, String quantity, String unitPrice, String total, String rate) {
        return """
                {"partnerId": "p", "customerId": "c", "invoiceNumber": "G000001", "productId": "", "skuId": "",
                 "subscriptionId": "12345678-9d62-4a85-8fd0-91a87c261bc4", "chargeStartDate": "2018-11-01T00:00:00Z",
                 "chargeEndDate": "2018-12-01T00:00:00Z", "usageDate": "%sT00:00:00Z", "meterCategory": "Virtual Machines",
                 "meterId": "m1", "meterName": "D2 v3", "unitOfMeasure": "1 Hour", "resourceLocation": "EUWEST",
                 "chargeType": "new", "unitPrice": %s, "quantity": %s, "unitType": "1 Hour", "billingPreTaxTotal": %s,
                 "billingCurrency": "EUR", "pricingPreTaxTotal": %s, "pricingCurrency": "USD", "pcToBCExchangeRate": %s,
                 "publisherName": "Microsoft", "invoiceLineItemType": "usage_line_items", "billingProvider": "azure",
                 "attributes": {"objectType": "DailyRatedUsageLineItem"}}""".formatted(day, unitPrice, quantity, total, total, rate);
    }

    private static String seats(String type, String amount) {
        return """
                {"partnerId": "p", "customerId": "74221236-D09C-4870-AC1D-33E155E9AEBE", "customerName": "C", "mpnId": 1,
                 "orderId": "o", "subscriptionId": "s1", "offerId": "f", "durableOfferId": "d", "offerName": "E3",
                 "domainName": "c.onmicrosoft.com", "billingCycleType": "MONTHLY", "subscriptionName": "E3",
                 "subscriptionDescription": "E3", "subscriptionStartDate": "2017-05-12T00:00:00",
                 "subscriptionEndDate": "2018-06-10T00:00:00", "chargeStartDate": "2017-05-12T00:00:00",
                 "chargeEndDate": "2017-06-09T00:00:00", "chargeType": "%s", "unitPrice": 51.93, "quantity": 1,
                 "amount": %s, "totalOtherDiscount": 0.0, "subtotal": %s, "tax": 0.0, "totalForCustomer": %s,
                 "currency": "USD", "invoiceLineItemType": "billing_line_items", "billingProvider": "office",
                 "attributes": {"objectType": "LicenseBasedLineItem"}}""".formatted(type, amount, amount, amount);
    }

    private ReadDelivery read(String name, String... items) throws IOException {
        Path file = folder.resolve(name + ".json");
        Files.writeString(file, "{\"totalCount\": " + items.length + ", \"items\": [" + String.join(",", items) + "]}");
        return (ReadDelivery) new DuckDbFileReader()
                .read(ReadRequest.of(List.of(PartFile.of(file)), Files.createTempDirectory(folder, "work")));
    }

    private static List<Row> rows(ReadDelivery delivery) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (DailyRowFile row = DailyRowFile.open(delivery.slices().get(0).rows())) {
            while (row.next()) {
                boolean counted = !row.isNull(DailyColumn.PRICING_QUANTITY);
                rows.add(new Row(
                        row.decimal(DailyColumn.BILLED_COST),
                        counted ? row.decimal(DailyColumn.PRICING_QUANTITY) : null));
            }
        }
        return rows;
    }
}

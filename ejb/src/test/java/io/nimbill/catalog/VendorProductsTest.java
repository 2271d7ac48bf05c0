package io.nimbill.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.catalog.prices.PriceSource;
import io.nimbill.catalog.prices.VendorPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class VendorProductsTest {

    @Test
    void the_code_is_the_sku_as_far_as_a_code_can_say_it() {
        assertThat(VendorProducts.code("DZH318Z0BQNH/0056")).isEqualTo("DZH318Z0BQNH-0056");
        assertThat(VendorProducts.code("*x y")).isEqualTo("x-y");
        assertThat(VendorProducts.code("a".repeat(100))).hasSize(64);
    }

    @Test
    void the_name_never_names_what_the_vendor_asks() {
        assertThat(VendorProducts.name(described("$0.148 per On Demand Linux c1.medium Instance Hour")))
                .isEqualTo("AmazonEC2 EU-BoxUsage:c1.medium");
        assertThat(VendorProducts.name(described("0.10 USD per hour"))).startsWith("AmazonEC2 ");
        assertThat(VendorProducts.name(described("Microsoft 365 Business Basic")))
                .isEqualTo("Microsoft 365 Business Basic");
    }

    private static VendorPrice described(String text) {
        return new VendorPrice(
                1,
                null,
                null,
                "",
                "aws",
                PriceSource.LISTED,
                "AmazonEC2",
                "SKU",
                "EU-BoxUsage:c1.medium",
                "",
                text,
                "",
                "Hrs",
                "USD",
                BigDecimal.ZERO,
                BigDecimal.ONE,
                null,
                LocalDate.EPOCH,
                null,
                null);
    }
}

package io.nimbill.catalog.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class VendorSkusTest {

    @Test
    void ranges_of_other_meters_terms_lists_and_units_are_not_added() {
        List<VendorSkus.Placed> all = List.of(
                placed(1, "Read", "OnDemand", "GB", "0", "2"),
                placed(1, "Read", "OnDemand", "GB", "100", "1"),
                placed(1, "Write", "OnDemand", "GB", "50", "7"),
                placed(1, "Read", "Consumption", "GB", "60", "8"),
                placed(1, "Read", "OnDemand", "TB", "70", "9"),
                placed(2, "Read", "OnDemand", "GB", "80", "6"));

        assertThat(VendorSkus.together(all))
                .extracting(price -> price.fromQuantity() + " " + price.price())
                .containsExactly("0 2", "100 1");
    }

    @Test
    void nothing_is_together_of_nothing() {
        assertThat(VendorSkus.together(List.of())).isEmpty();
    }

    private static VendorSkus.Placed placed(
            long list, String meter, String term, String unit, String from, String price) {
        return new VendorSkus.Placed(
                list,
                meter,
                term,
                new SkuPrice(
                        1, 1, PriceSource.LISTED, "Storage", unit, "EUR", new BigDecimal(from), new BigDecimal(price)));
    }
}

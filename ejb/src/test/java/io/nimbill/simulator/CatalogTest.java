package io.nimbill.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogTest {

    @Test
    void two_thousand_skus_of_forty_services_have_ids_of_their_own() {
        List<Sku> skus = Catalog.of(SimulatedVendor.AWS).skus(40, 2000);

        assertThat(skus).hasSize(2000).extracting(sku -> sku.id().toString()).doesNotHaveDuplicates();
        assertThat(skus)
                .extracting(sku -> sku.service().index())
                .contains(0, 39)
                .doesNotContain(40);
    }

    @Test
    void the_first_skus_cover_every_service() {
        List<Sku> skus = Catalog.of(SimulatedVendor.MICROSOFT).skus(12, 12);

        assertThat(skus).extracting(sku -> sku.service().name().toString()).doesNotHaveDuplicates();
    }

    @Test
    void asking_for_more_than_the_vendor_sells_is_refused() {
        Catalog catalog = Catalog.of(SimulatedVendor.GOOGLE);

        assertThatThrownBy(() -> catalog.skus(3, 5000)).hasMessageContaining("not 5000");
        assertThatThrownBy(() -> catalog.services(500)).hasMessageContaining("not 500");
    }
}

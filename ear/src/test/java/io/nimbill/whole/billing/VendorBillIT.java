package io.nimbill.whole.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.usage.VendorPeriods;
import io.nimbill.whole.InServer;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@InServer
class VendorBillIT {

    @Inject
    private Scenes scenes;

    @Inject
    private Runs runs;

    @Inject
    private VendorPeriods periods;

    @Test
    void closing_a_vendors_month_posts_its_bill_and_closing_it_again_the_difference() {
        Scene scene = scenes.resellerWithClients("Vendor bill", 1, LocalDate.of(2025, 8, 1));
        scene.usage(0, "Amazon EC2", "10.0049", "11", "12");
        scene.vendorBill("FINAL");

        scenes.asSystem(() -> periods.close(scene.partnerAccount(), scene.month));
        assertThat(scene.owedToVendor()).isEqualByComparingTo("-10.00");

        scenes.asSystem(() -> periods.reopen(scene.partnerAccount(), scene.month, "The vendor restated"));
        scene.usage(0, "Amazon EC2", "0.0002", "1", "2");
        scenes.asSystem(() -> periods.close(scene.partnerAccount(), scene.month));
        assertThat(scene.owedToVendor()).isEqualByComparingTo("-10.01");
        assertThat(runs.findings()).isEmpty();
    }
}

package io.nimbill.whole.rating;

import static io.nimbill.whole.rating.RatedMonth.PERIOD;
import static io.nimbill.whole.rating.RatedMonth.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.analysis.ChargeExplanations;
import io.nimbill.analysis.ChargeIds;
import io.nimbill.analysis.ChargeKey;
import io.nimbill.pricing.Discount;
import io.nimbill.pricing.PriceBook;
import io.nimbill.rating.UsageRating;
import io.nimbill.reconciliation.Verification;
import io.nimbill.vendor.AccountAssigning;
import io.nimbill.vendor.CloudAccount;
import io.nimbill.whole.InServer;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reseller takes 10 % off for a client that uses compute and storage; two accounts of the client bring one each. */
@InServer
class DiscountIT {

    @Inject
    private RatedMonth month;

    @Inject
    private UsageRating rating;

    @Inject
    private AccountAssigning assigning;

    @Inject
    private Verification verification;

    @Inject
    private ChargeExplanations explanations;

    @Inject
    private ChargeIds ids;

    private CloudAccount other;

    @BeforeEach
    void a_bundle() {
        month.open();
        PriceBook book = month.sell();
        other = month.anotherAccount();
        assigning.assign(other.publicId(), month.client().publicId(), PERIOD);
        month.offer(book, new Discount("Bundle", null, List.of("compute", "storage"), 2, BigDecimal.TEN, null, null));
        deliver();
        month.addOf("storage", other, row(1, "2026-10-03", "USAGE", "20", "50"));
        rate();
    }

    @AfterEach
    void nobody_acts_any_more() {
        month.close();
    }

    @Test
    void services_of_several_accounts_meet_on_the_edge() {
        assertThat(month.dispositions())
                .containsExactly(
                        "0 SOLD  2 150.000000000000000000000000000 148.500000000000000000",
                        "1 SOLD  2 148.500000000000000000000000000 160.380000000000000000");
        assertThat(month.totals()).isEqualTo(month.dispositions());
        requireSound();
    }

    @Test
    void without_the_second_service_the_first_costs_what_the_rule_asks_again() {
        deliver();
        rate();

        assertThat(month.dispositions()).contains("1 SOLD  1 99.000000000000000000000000000 118.800000000000000000");
        requireSound();

        month.addOf("storage", other, row(1, "2026-10-03", "USAGE", "20", "50"));
        rate();
        assertThat(month.dispositions()).contains("1 SOLD  2 148.500000000000000000000000000 160.380000000000000000");
        assertThat(rating.pending(month.dataset().id(), PERIOD)).isEmpty();
    }

    @Test
    void the_explanation_names_the_discount() {
        String charge = ids.of(new ChargeKey(
                PERIOD,
                month.dataset().publicId().prefixed("dts"),
                month.account().publicId().prefixed("cla"),
                1,
                1));

        assertThat(explanations.explain(charge, Locale.ENGLISH).sentence())
                .contains("pays 106.92 EUR", "It is 10 % less than 118.80 EUR by discount: Bundle.");
    }

    private void deliver() {
        month.deliver(month.account(), row(1, "2026-10-01", "USAGE", "10", "100"));
    }

    private void rate() {
        month.alone();
        rating.rateAll(month.dataset().id(), PERIOD, connection -> {});
    }

    private void requireSound() {
        assertThat(verification.run())
                .filteredOn(finding -> finding.invariant().matches("I(04|4|05|5|09|9|10).*"))
                .isEmpty();
    }
}

package io.nimbill.whole.rating;

import static io.nimbill.whole.rating.RatedMonth.PERIOD;
import static io.nimbill.whole.rating.RatedMonth.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.agreement.Agreeing;
import io.nimbill.agreement.AgreementTerms;
import io.nimbill.agreement.KindPolicy;
import io.nimbill.analysis.ChargeExplanations;
import io.nimbill.analysis.ChargeIds;
import io.nimbill.analysis.ChargeKey;
import io.nimbill.rating.UsageRating;
import io.nimbill.reconciliation.Verification;
import io.nimbill.vendor.AccountAssigning;
import io.nimbill.vendor.ChargeKind;
import io.nimbill.vendor.CloudAccount;
import io.nimbill.vendor.PayerPolicy;
import io.nimbill.whole.InServer;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Support of 30 dollars that the vendor charges one account, spread over two that used 100 and 50. */
@InServer
class SpreadIT {

    private static final LocalDate FROM = LocalDate.parse("2026-09-01");

    @Inject
    private RatedMonth month;

    @Inject
    private UsageRating rating;

    @Inject
    private AccountAssigning assigning;

    @Inject
    private Agreeing agreeing;

    @Inject
    private Verification verification;

    @Inject
    private ChargeExplanations explanations;

    @Inject
    private ChargeIds ids;

    private CloudAccount other;

    @BeforeEach
    void two_accounts() {
        month.open();
        month.sell();
        other = month.anotherAccount();
        month.agree(ChargeKind.SUPPORT, KindPolicy.SPREAD, FROM);
        deliver("50");
    }

    @AfterEach
    void nobody_acts_any_more() {
        month.close();
    }

    @Test
    void support_is_borne_by_all_accounts_of_the_bill_to_the_last_digit() {
        rate();

        assertThat(month.dispositions())
                .containsExactly(
                        "0 PARKED UNASSIGNED 2 60.000000000000000000000000000 null",
                        "0 SOLD  2 120.000000000000000000000000000 117.000000000000000000",
                        "1 SOLD  2 117.000000000000000000000000000 136.800000000000000000");
        assertThat(month.totals()).isEqualTo(month.dispositions());
        requireSound();
    }

    @Test
    void what_another_account_uses_or_who_holds_it_changes_the_shares_of_all() {
        rate();

        deliver("200");
        rate();
        assertThat(month.dispositions())
                .contains("0 SOLD  2 110.000000000000000000000000000 108.000000000000000000")
                .contains("0 PARKED UNASSIGNED 2 220.000000000000000000000000000 null");
        requireSound();

        assigning.assign(other.publicId(), month.client().publicId(), PERIOD);
        rate();
        assertThat(month.dispositions()).contains("0 SOLD  4 330.000000000000000000000000000 324.000000000000000000");
        requireSound();
    }

    @Test
    void terms_that_no_longer_spread_leave_the_row_where_it_is() {
        rate();

        month.agree(ChargeKind.SUPPORT, KindPolicy.PASS, PERIOD);
        rate();

        assertThat(month.dispositions())
                .contains("0 PARKED UNASSIGNED 1 50.000000000000000000000000000 null")
                .contains("0 SOLD  2 130.000000000000000000000000000 126.000000000000000000");
        requireSound();
    }

    @Test
    void what_the_payer_is_charged_is_spread_where_its_policy_says_so() {
        CloudAccount payer = month.payer(PayerPolicy.SPREAD);
        month.addTo(payer, row(1, "2026-10-20", "CREDIT", null, "-15"), row(2, "2026-10-20", "TAX", null, "19"));
        rate();

        assertThat(month.dispositions())
                .containsExactly(
                        "0 ABSORBED STRIPPED_TAX 1 19.000000000000000000000000000 null",
                        "0 PARKED UNASSIGNED 3 55.000000000000000000000000000 null",
                        "0 SOLD  3 110.000000000000000000000000000 108.000000000000000000",
                        "1 ABSORBED KEPT 1 -9.000000000000000000000000000 null",
                        "1 SOLD  2 117.000000000000000000000000000 136.800000000000000000");
        requireSound();
    }

    @Test
    void a_share_tells_of_what_it_is_one() {
        rate();
        String share = ids.of(new ChargeKey(
                PERIOD,
                month.dataset().publicId().prefixed("dts"),
                month.account().publicId().prefixed("cla"),
                -1,
                0));

        assertThat(explanations.explain(share, Locale.ENGLISH).sentence())
                .contains("share of 30.00 USD", "measured by 100.00 USD of 150.00 USD", "at cost");
    }

    @Test
    void only_who_buys_from_the_vendor_can_agree_to_spread() {
        AgreementTerms terms = AgreementTerms.proposed(Currency.getInstance("EUR"), ZoneOffset.UTC);
        AgreementTerms spread = terms.withPolicies(terms.policies().with(ChargeKind.SUPPORT, KindPolicy.SPREAD));

        assertThatThrownBy(() -> agreeing.conclude(
                        month.reseller().publicId(), month.client().publicId(), PERIOD, spread))
                .hasMessageContaining("Only who buys from the vendor");
        assertThatThrownBy(() -> terms.withPolicies(terms.policies().with(ChargeKind.USAGE, KindPolicy.SPREAD)))
                .hasMessageContaining("no policy for charges of kind USAGE");
    }

    private void deliver(String usedByOther) {
        month.deliver(
                month.account(),
                row(1, "2026-10-01", "USAGE", "10", "100"),
                row(2, "2026-10-20", "SUPPORT", null, "30"));
        month.addTo(other, row(1, "2026-10-03", "USAGE", "20", usedByOther));
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

package io.nimbill.whole.rating;

import static io.nimbill.whole.rating.RatedMonth.PERIOD;
import static io.nimbill.whole.rating.RatedMonth.plus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.allocation.CostAllocating;
import io.nimbill.allocation.CostCentre;
import io.nimbill.allocation.CostCentreKeeping;
import io.nimbill.analysis.CostCentreMonth;
import io.nimbill.party.Party;
import io.nimbill.pricing.PriceBook;
import io.nimbill.pricing.PriceBookKeeping;
import io.nimbill.pricing.PriceBookVersion;
import io.nimbill.pricing.PriceWriting;
import io.nimbill.rating.RatingSummary;
import io.nimbill.rating.UsageRating;
import io.nimbill.reconciliation.Verification;
import io.nimbill.usage.VendorPeriods;
import io.nimbill.vendor.AccountAssigning;
import io.nimbill.vendor.CloudAccount;
import io.nimbill.whole.InServer;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From daily rows to charges, on the migrated schema. */
@InServer
class RatingIT {

    @Inject
    private RatedMonth month;

    @Inject
    private AccountAssigning assigning;

    @Inject
    private PriceWriting writing;

    @Inject
    private PriceBookKeeping books;

    @Inject
    private UsageRating rating;

    @Inject
    private VendorPeriods periods;

    @Inject
    private Verification verification;

    @Inject
    private CostCentreKeeping costCentres;

    @Inject
    private CostAllocating allocating;

    @Inject
    private CostCentreMonth centreMonth;

    @BeforeEach
    void a_month_of_usage() {
        month.open();
    }

    @AfterEach
    void nobody_acts_any_more() {
        month.close();
    }

    @Test
    void without_a_holder_every_row_is_parked_at_the_operator_and_nothing_is_lost() {
        RatingSummary summary = rate();

        assertThat(summary).isEqualTo(new RatingSummary(1, 3, 3));
        assertThat(month.dispositions()).containsExactly("0 PARKED UNASSIGNED 3 159.500000000000000000000000001 null");
    }

    @Test
    void rows_go_down_the_tree_and_each_level_buys_what_the_one_above_sells() {
        month.sell();

        rate();

        assertThat(month.dispositions())
                .containsExactly(
                        "0 ABSORBED STRIPPED_TAX 1 9.500000000000000000000000000 null",
                        "0 SOLD  2 150.000000000000000000000000001 148.500000000000000000",
                        "1 SOLD  2 148.500000000000000000000000000 178.200000000000000000");
        assertThat(month.totals()).isEqualTo(month.dispositions());
        assertThat(verification.run())
                .filteredOn(finding -> finding.invariant().matches("I(04|4|05|5|09|9|10).*"))
                .isEmpty();
    }

    @Test
    void an_account_mapped_from_a_day_on_splits_the_clients_month_and_changes_no_amount() {
        month.sell();
        rate();
        CostCentre shop = costCentres.open(month.client().publicId(), "100", "Shop", null);
        CostCentre lab = costCentres.open(month.client().publicId(), "110", "Lab", shop.publicId());
        allocating.mapAccount(lab.publicId(), month.account().publicId(), LocalDate.parse("2026-10-15"));
        assertThat(rating.pending(month.dataset().id(), PERIOD)).hasSize(1);

        rate();

        assertThat(month.dispositions()).contains("1 SOLD  2 148.500000000000000000000000000 178.200000000000000000");
        assertThat(centreMonth.of(month.client().publicId(), YearMonth.of(2026, 10)))
                .map(figure -> figure.code() + " " + figure.own().amount() + " "
                        + figure.whole().amount())
                .containsExactly("100 0.00 59.40", "110 59.40 59.40", "null 118.80 118.80");
        assertThat(verification.run())
                .filteredOn(finding -> finding.invariant().matches("I(05|5|22).*"))
                .isEmpty();
        assertThatThrownBy(() -> costCentres.close(lab.publicId())).hasMessageContaining("mappings");
        assertThatThrownBy(() -> costCentres.close(shop.publicId())).hasMessageContaining("below it");
    }

    @Test
    void a_tag_value_beats_the_accounts_mapping() {
        month.sell();
        String key = month.keptTag();
        Object[][] rows = RatedMonth.usualRows();
        month.deliver(month.account(), rows[0], month.tagged(rows[1], "blue"), rows[2]);
        CostCentre shop = costCentres.open(month.client().publicId(), "100", "Shop", null);
        CostCentre blue = costCentres.open(month.client().publicId(), "200", "Blue", null);
        allocating.mapAccount(shop.publicId(), month.account().publicId(), PERIOD);
        allocating.mapTag(blue.publicId(), key, "blue", PERIOD);

        rate();

        assertThat(centreMonth.of(month.client().publicId(), YearMonth.of(2026, 10)))
                .map(figure -> figure.code() + " " + figure.own().amount())
                .containsExactly("100 118.80", "200 59.40", "null 0.00");
    }

    @Test
    void rating_again_finds_nothing_to_do() {
        month.sell();
        rate();

        assertThat(rating.pending(month.dataset().id(), PERIOD)).isEmpty();
        assertThat(rate()).isEqualTo(new RatingSummary(0, 0, 0));
    }

    @Test
    void another_price_makes_the_charges_stale_and_rating_follows() {
        PriceBook book = month.sell();
        rate();

        PriceBookVersion dearer = writing.draft(book.publicId(), LocalDate.parse("2026-10-15"));
        writing.removeRule(rule(dearer));
        writing.addRule(dearer.publicId(), plus("50"));
        writing.activate(dearer.publicId());

        rate();
        assertThat(month.dispositions()).contains("1 SOLD  2 148.500000000000000000000000000 193.050000000000000000");
        assertThat(rating.pending(month.dataset().id(), PERIOD)).isEmpty();
    }

    @Test
    void quantities_meet_in_tiers_and_a_restatement_gives_the_price_of_what_it_says() {
        PriceBook book = month.sell();
        month.ask(book, RatedMonth.graduated());

        rate();
        assertThat(month.dispositions()).contains("1 SOLD  2 148.500000000000000000000000000 50.000000000000000000");

        Object[][] rows = RatedMonth.usualRows();
        rows[1][3] = new BigDecimal("4");
        month.deliver(month.account(), rows);
        rate();
        assertThat(month.dispositions()).contains("1 SOLD  2 148.500000000000000000000000000 32.000000000000000000");
        assertThat(month.totals()).isEqualTo(month.dispositions());
        assertThat(rating.pending(month.dataset().id(), PERIOD)).isEmpty();
        assertThat(verification.run())
                .filteredOn(finding -> finding.invariant().matches("I(04|4|05|5|09|9|10).*"))
                .isEmpty();
    }

    @Test
    void accounts_of_a_client_meet_where_agreed_and_a_change_of_one_has_the_other_rated_again() {
        month.ask(month.sell(), RatedMonth.graduated());
        month.meetPerClient();
        CloudAccount other = month.anotherAccount();
        assigning.assign(other.publicId(), month.client().publicId(), PERIOD);
        month.addTo(other, RatedMonth.row(1, "2026-10-03", "USAGE", "20", "5"));

        rate();
        // who rated is not asked: a run that the assignment set off may have been faster
        assertThat(month.dispositions())
                .as("the first once more, because the second met it")
                .contains("1 SOLD  3 153.450000000000000000000000000 110.000000000000000000");
        assertThat(verification.run())
                .filteredOn(finding -> finding.invariant().matches("I(04|4|05|5|09|9|10).*"))
                .isEmpty();

        month.deliver(month.account(), RatedMonth.usualRows());
        rate();
        assertThat(month.dispositions()).contains("1 SOLD  2 148.500000000000000000000000000 50.000000000000000000");
        assertThat(rating.pending(month.dataset().id(), PERIOD)).isEmpty();
    }

    @Test
    void quantities_meet_within_a_resource_and_rows_without_one_wait() {
        PriceBook book = month.sell();
        month.ask(book, RatedMonth.graduated());
        assertThatThrownBy(() -> month.meetPerResource())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("by resource");
        month.keepResources(true);
        month.meetPerResource();
        Object[][] rows = RatedMonth.usualRows();
        month.deliver(month.account(), month.of("i-1", rows[0]), month.of("i-2", rows[1]), rows[2]);

        rate();
        assertThat(month.dispositions())
                .as("ten of each, at 2, where together they were 50")
                .contains("1 SOLD  2 148.500000000000000000000000000 40.000000000000000000");
        assertThat(verification.run())
                .filteredOn(finding -> finding.invariant().matches("I(04|4|05|5|09|9|10).*"))
                .isEmpty();

        month.deliver(month.account(), month.of("i-1", rows[0]), rows[1], rows[2]);
        rate();
        assertThat(month.dispositions())
                .contains("1 PARKED NO_RESOURCE 1 49.500000000000000000000000000 null")
                .contains("1 SOLD  1 99.000000000000000000000000000 20.000000000000000000");
        month.keepResources(false);
    }

    @Test
    void a_locked_month_keeps_its_charges_until_it_is_opened_again() {
        PriceBook book = month.sell();
        rate();
        List<String> billed = month.dispositions();
        month.lock();

        month.ask(book, plus("50"));

        assertThat(rating.pending(month.dataset().id(), PERIOD)).isEmpty();
        rate();
        assertThat(month.dispositions()).isEqualTo(billed);
        PriceBookVersion draft = writing.draft(book.publicId(), PERIOD);
        assertThat(writing.lockedMonths(draft.publicId(), PERIOD)).containsExactly(YearMonth.of(2026, 10));
        assertThat(writing.lockedMonths(draft.publicId(), PERIOD.plusMonths(1))).isEmpty();

        periods.reopen(month.partner().publicId(), PERIOD, "The price was wrong");
        rate();
        assertThat(month.dispositions()).contains("1 SOLD  2 148.500000000000000000000000000 222.750000000000000000");
    }

    @Test
    void new_terms_of_one_buyer_leave_the_charges_of_the_others_as_they_are() {
        PriceBook book = month.sell();
        rate();
        Party other = month.anotherClient();

        month.agree(month.reseller(), other);
        books.assignToBuyer(book.publicId(), other.publicId(), PERIOD, null);
        assertThat(rating.pending(month.dataset().id(), PERIOD)).isEmpty();

        books.assignToBuyer(book.publicId(), month.client().publicId(), PERIOD, null);
        assertThat(rating.pending(month.dataset().id(), PERIOD)).hasSize(1);
        rate();

        month.agree(month.reseller(), month.client());
        assertThat(rating.pending(month.dataset().id(), PERIOD)).hasSize(1);
        rate();
        month.agree(month.operator(), month.reseller());
        assertThat(rating.pending(month.dataset().id(), PERIOD)).hasSize(1);
    }

    @Test
    void first_terms_free_the_rows_that_were_parked_for_want_of_them() {
        month.sell();
        Party other = month.anotherClient();
        assigning.assign(month.account().publicId(), other.publicId(), LocalDate.parse("2026-10-20"));
        rate();
        assertThat(month.dispositions()).contains("1 PARKED NO_PRICE 1 49.500000000000000000000000000 null");

        month.agree(month.reseller(), other);
        rate();

        assertThat(month.dispositions()).contains("1 SOLD  2 148.500000000000000000000000000 178.200000000000000000");
    }

    @Test
    void an_account_that_changes_hands_goes_to_the_new_client_from_that_day_on() {
        month.sell();
        rate();
        Party other = month.anotherClient();
        assigning.assign(month.account().publicId(), other.publicId(), LocalDate.parse("2026-10-20"));

        rate();

        assertThat(month.dispositions())
                .contains("1 PARKED NO_PRICE 1 49.500000000000000000000000000 null")
                .contains("1 SOLD  1 99.000000000000000000000000000 118.800000000000000000");
    }

    @Test
    void an_account_that_the_vendor_no_longer_delivers_loses_its_charges() {
        month.sell();
        rate();
        month.deliver(month.account());

        rate();

        assertThat(month.dispositions()).isEmpty();
        assertThat(month.totals()).isEmpty();
        assertThat(rating.pending(month.dataset().id(), PERIOD)).isEmpty();
    }

    @Test
    void whoever_lost_the_lease_commits_nothing() {
        month.sell();

        assertThatThrownBy(() -> rating.rateAll(month.dataset().id(), PERIOD, connection -> {
                    throw new IllegalStateException("the lease has passed on");
                }))
                .hasStackTraceContaining("the lease has passed on");

        assertThat(month.dispositions()).isEmpty();
        assertThat(rating.pending(month.dataset().id(), PERIOD)).hasSize(1);
    }

    @Test
    void prices_that_change_during_a_run_leave_its_charges_stale() {
        PriceBook book = month.sell();
        var context = rating.context();
        PriceBookVersion dearer = writing.draft(book.publicId(), PERIOD);
        writing.activate(dearer.publicId());

        rating.pending(month.dataset().id(), PERIOD)
                .forEach(pending -> rating.rate(pending, context, connection -> {}));

        assertThat(rating.pending(month.dataset().id(), PERIOD)).hasSize(1);
    }

    @Test
    void two_rules_that_tie_are_refused_and_both_are_named() {
        PriceBook book = month.sell();
        PriceBookVersion draft = writing.draft(book.publicId(), PERIOD);

        assertThatThrownBy(() -> writing.addRule(draft.publicId(), plus("7")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("everything, BILLED cost plus 7 %")
                .hasMessageContaining("everything, BILLED cost plus 20.000000 %");
    }

    @Test
    void an_active_version_never_changes() {
        PriceBook book = month.sell();
        PriceBookVersion active =
                writing.activate(writing.draft(book.publicId(), PERIOD).publicId());

        assertThatThrownBy(() -> writing.addRule(active.publicId(), plus("7"))).isInstanceOf(Refusal.class);
    }

    private PublicId rule(PriceBookVersion version) {
        return month.sql()
                .one(
                        row -> new PublicId(row.getString(1)),
                        "SELECT public_id FROM price_rule WHERE price_book_version_id = ?",
                        version.id())
                .orElseThrow();
    }

    private RatingSummary rate() {
        month.alone();
        return rating.rateAll(month.dataset().id(), PERIOD, connection -> {});
    }
}

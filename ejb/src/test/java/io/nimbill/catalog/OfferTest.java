package io.nimbill.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.work.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfferTest {

    private static final Currency EURO = Currency.getInstance("EUR");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final OfferTerms MONTHLY =
            new OfferTerms(ChargeModel.PER_UNIT, BillingInterval.MONTH, ChargeTiming.IN_ADVANCE, 0, false, false, 0);

    /** Of the seller 4, with the database ids that saving would give. */
    private static Offer active(Recipient... recipients) {
        Offer offer = Ids.with(new Offer(4, "SUP", "Support", MONTHLY, items(), Instant.EPOCH), 70);
        offer.activate(DAY);
        offer.showTo(List.of(recipients));
        return offer;
    }

    private static List<OfferItem> items() {
        Product product = Ids.with(new Product(4, "HOURS", "Hours", "hour", Instant.EPOCH), 80);
        return List.of(OfferItem.of(product, BigDecimal.TEN));
    }

    private static OfferPrice price(int id, Recipient buyer, String amount, String from, String recorded) {
        return Ids.with(
                new OfferPrice(
                        active(),
                        4,
                        buyer,
                        EURO,
                        amount == null ? null : new BigDecimal(amount),
                        LocalDate.parse(from),
                        Instant.parse(recorded + "T00:00:00Z")),
                id);
    }

    private static String asked(LocalDate day, String type, OfferPrice... prices) {
        return new PriceChoice(4, 9, type, EURO, day)
                .from(List.of(prices))
                .map(BigDecimal::toPlainString)
                .orElse("none");
    }

    @Test
    void an_offer_shown_to_nobody_in_particular_is_for_everybody_below_its_maker() {
        assertThat(active().isFor("/1/4/9/", null)).isTrue();
        assertThat(active().isFor("/1/5/9/", null)).isFalse();
        assertThat(Ids.with(new Offer(4, "S", "S", MONTHLY, items(), Instant.EPOCH), 71)
                        .isFor("/1/4/9/", null))
                .as("a draft")
                .isFalse();
    }

    @Test
    void it_can_be_shown_to_a_branch_a_single_client_or_a_type() {
        assertThat(active(Recipient.branch(6)).isFor("/1/4/6/9/", null)).isTrue();
        assertThat(active(Recipient.branch(6)).isFor("/1/4/7/9/", null)).isFalse();
        assertThat(active(Recipient.branch(9)).isFor("/1/4/7/9/", null)).isTrue();
        assertThat(active(Recipient.branch(9)).isFor("/1/4/7/99/", null)).isFalse();
        assertThat(active(Recipient.type("ENTERPRISE")).isFor("/1/4/9/", "ENTERPRISE"))
                .isTrue();
        assertThat(active(Recipient.type("ENTERPRISE")).isFor("/1/4/9/", null)).isFalse();
    }

    @Test
    void a_price_by_name_comes_before_one_by_type_and_that_before_one_for_all() {
        OfferPrice all = price(1, null, "10", "2026-01-01", "2026-01-01");
        OfferPrice type = price(2, Recipient.type("ENTERPRISE"), "9", "2026-01-01", "2026-01-01");
        OfferPrice name = price(3, Recipient.branch(9), "7", "2026-01-01", "2026-01-01");
        assertThat(asked(DAY, "ENTERPRISE", all, type, name)).isEqualTo("7");
        assertThat(asked(DAY, "ENTERPRISE", all, type)).isEqualTo("9");
        assertThat(asked(DAY, null, all, type)).isEqualTo("10");
        assertThat(asked(DAY, null, type)).isEqualTo("none");
    }

    @Test
    void the_price_recorded_last_counts_among_those_valid_by_then() {
        OfferPrice first = price(1, null, "10", "2026-01-01", "2025-12-01");
        OfferPrice next = price(2, null, "12", "2026-07-01", "2026-02-01");
        OfferPrice between = price(3, null, "11", "2026-04-01", "2026-03-01");
        assertThat(asked(LocalDate.of(2026, 3, 31), null, first, next, between)).isEqualTo("10");
        assertThat(asked(DAY, null, first, next, between)).isEqualTo("11");
        assertThat(asked(LocalDate.of(2026, 8, 1), null, first, next, between)).isEqualTo("11");
        assertThat(asked(LocalDate.of(2025, 12, 31), null, first)).isEqualTo("none");
    }

    @Test
    void a_price_that_was_taken_back_leaves_the_next_in_closeness() {
        OfferPrice all = price(1, null, "10", "2026-01-01", "2026-01-01");
        OfferPrice name = price(2, Recipient.branch(9), "7", "2026-01-01", "2026-01-01");
        OfferPrice back = price(3, Recipient.branch(9), null, "2026-06-01", "2026-05-20");
        assertThat(asked(DAY.minusDays(1), null, all, name, back)).isEqualTo("7");
        assertThat(asked(DAY, null, all, name, back)).isEqualTo("10");
    }

    @Test
    void prices_of_other_sellers_and_currencies_are_none_of_its_business() {
        OfferPrice price = price(1, null, "10", "2026-01-01", "2026-01-01");
        assertThat(new PriceChoice(5, 9, null, EURO, DAY).from(List.of(price))).isEmpty();
        assertThat(new PriceChoice(4, 9, null, Currency.getInstance("USD"), DAY).from(List.of(price)))
                .isEmpty();
    }

    @Test
    void a_price_below_zero_or_with_more_digits_than_can_be_kept_is_refused() {
        assertThatThrownBy(() -> price(1, null, "-0.01", "2026-01-01", "2026-01-01"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> price(1, null, "1000000000000.01", "2026-01-01", "2026-01-01"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> price(1, null, "0.0000000000000000001", "2026-01-01", "2026-01-01"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void what_has_been_active_does_not_change() {
        Offer offer = active();
        assertThatThrownBy(() -> offer.write("Other", MONTHLY, items())).isInstanceOf(Refusal.class);
        offer.close(DAY);
        assertThatThrownBy(() -> offer.activate(DAY)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> offer.close(DAY)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_product_stands_in_a_bundle_once_and_above_zero() {
        List<OfferItem> twice = List.of(items().get(0), items().get(0));
        assertThatThrownBy(() -> new Offer(4, "B", "B", MONTHLY, twice, Instant.EPOCH))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new Offer(4, "B", "B", MONTHLY, List.of(), Instant.EPOCH))
                .isInstanceOf(Refusal.class);
        Product product = Ids.with(new Product(4, "P", "P", "seat", Instant.EPOCH), 81);
        assertThatThrownBy(() -> OfferItem.of(product, BigDecimal.ZERO)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_term_is_a_whole_number_of_intervals() {
        assertThat(terms(BillingInterval.QUARTER, 12).termMonths()).isEqualTo(12);
        assertThatThrownBy(() -> terms(BillingInterval.QUARTER, 4)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> terms(BillingInterval.WEEK, 12)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> terms(BillingInterval.MONTH, 121)).isInstanceOf(Refusal.class);
    }

    private static OfferTerms terms(BillingInterval interval, int months) {
        return new OfferTerms(ChargeModel.FLAT, interval, ChargeTiming.IN_ARREAR, months, true, false, 0);
    }
}

package io.nimbill.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.money.Rounding;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

/**
 * Examples that vendors and other billing systems publish, as Nimbill expresses them: exact by the day, rounded once for the
 * line. Where a publisher rounds the price of a day or of a unit first, the difference is named.
 */
class PublishedExamplesTest {

    /** One seat at 4.00 a month from 13 January, two from 1 February. */
    @Test
    void e3_a_seat_is_added_in_the_middle_of_a_month() {
        Lines seat = Lines.monthly("4.00", "2018-01-13").start("2018-01-13", 1);
        assertThat(seat.bill(0)).containsExactly("4.00");
        seat.quantity("2018-02-01", 2);
        assertThat(seat.held(0)).containsExactly("2.45", "3.10");
        assertThat(seat.bill(0)).containsExactly("-1.55", "3.10");
        assertThat(seat.bill(1)).containsExactly("8.00");
        // published: −4.00 + 2.45 + 3.10 + 8.00 after 4.00 had been billed
        assertThat(new BigDecimal(seat.line(0))
                        .add(new BigDecimal(seat.line(1)))
                        .subtract(new BigDecimal("4.00")))
                .isEqualByComparingTo("9.55");
    }

    /** One seat at 48.00 a year from 13 January, two from 1 February; Microsoft cuts the price of a day to 0.13. */
    @Test
    void e5_a_day_of_a_year_is_not_cut_to_cents() {
        Lines seat = Lines.yearly("48.00", "2018-01-13").start("2018-01-13", 1);
        assertThat(seat.bill(0)).containsExactly("48.00");
        seat.quantity("2018-02-01", 2);
        // published 2.47 and 89.96; exact is
        assertThat(seat.held(0)).containsExactly("2.50", "91.00");
    }

    /** The same seat alone, suspended on 1 March and resumed; published 41.34, exact 41.82. */
    @Test
    void e5_days_of_a_suspension_are_given_back_and_taken_again() {
        Lines seat = Lines.yearly("48.00", "2018-01-13").start("2018-01-13", 1);
        seat.bill(0);
        assertThat(seat.suspend("2018-03-01").bill(0)).containsExactly("-41.82");
        assertThat(seat.resume("2018-03-01").bill(0)).containsExactly("41.82");
        assertThat(seat.line(0)).isEqualTo("48.00");
    }

    /** 4.00 from 10 June, thirty days. The published 7.74 is twice the rounded price of one; exact is 7.73. */
    @Test
    void e7_a_licence_more_or_less_on_the_next_day() {
        Lines more = Lines.monthly("4.00", "2021-06-10").start("2021-06-10", 1);
        assertThat(more.bill(0)).containsExactly("4.00");
        assertThat(more.quantity("2021-06-11", 2).bill(0)).containsExactly("-3.87", "7.73");
        Lines less = Lines.monthly("4.00", "2021-06-10").start("2021-06-10", 2);
        assertThat(less.bill(0)).containsExactly("8.00");
        assertThat(less.quantity("2021-06-11", 1).bill(0)).containsExactly("-7.73", "3.87");
    }

    /** 51.93 a month from 16 March, 31 days: 500 seats for 27 of them, then 5. */
    @Test
    void e8_many_seats_leave_at_the_end_of_a_cycle() {
        Lines seats =
                Lines.monthly("51.93", "2021-03-16").start("2021-03-16", 500).quantity("2021-04-12", 5);
        assertThat(seats.held(0)).containsExactly("22614.68", "33.50");
        assertThat(seats.bill(1)).containsExactly("259.65");
        Lines billedBefore = Lines.monthly("51.93", "2021-03-16").start("2021-03-16", 495);
        assertThat(billedBefore.bill(0)).containsExactly("25705.35");
    }

    /** 249.95 billed for May, 10 of it given back by hand, changed on the 2nd to 9.95 a month. */
    @Test
    void e22_no_more_is_given_back_than_is_left() {
        Lines old = Lines.monthly("249.95", "2026-05-01").start("2026-05-01", 1);
        old.bill(0);
        assertThat(old.adjusted("-10").end("2026-05-02").bill(0)).containsExactly("-239.95");
        assertThat(old.line(0)).isEqualTo("0.00");
        Lines other = Lines.monthly("9.95", "2026-05-01").start("2026-05-02", 1);
        assertThat(other.bill(0)).containsExactly("9.63");
        // published: a credit of 230.32
        assertThat(new BigDecimal("-239.95").add(new BigDecimal("9.63"))).isEqualByComparingTo("-230.32");
    }

    @Test
    void e26_the_base_of_a_proration_is_the_whole_month() {
        assertThat(Lines.monthly("50.00", "2026-08-01").start("2026-08-10", 1).bill(0))
                .containsExactly("35.48");
        // five days free of charge
        assertThat(Lines.monthly("50.00", "2026-04-01").start("2026-04-06", 1).bill(0))
                .containsExactly("41.67");
        Lines silver = Lines.monthly("20.00", "2026-04-11").start("2026-04-11", 1);
        silver.bill(0);
        assertThat(silver.end("2026-04-26").bill(0)).containsExactly("-10.00");
        Lines gold = Lines.monthly("30.00", "2026-04-11").start("2026-04-26", 1);
        assertThat(gold.bill(0)).containsExactly("15.00");
    }

    /** Cancelled on the first day, which is still used, with the tax on the rounded line. */
    @Test
    void e29_the_day_of_a_cancellation_is_charged() {
        assertThat(cancelled(Lines.monthly("200.00", "2026-06-01"), "25")).isEqualTo("193.33 + 48.33 = 241.66");
        assertThat(cancelled(Lines.monthly("160.00", "2026-06-01"), "25")).isEqualTo("154.67 + 38.67 = 193.34");
        assertThat(cancelled(Lines.weekly("29.99", "2026-06-01"), "23.33")).isEqualTo("25.71 + 6.00 = 31.71");
    }

    private static String cancelled(Lines bought, String percent) {
        bought.start("2026-06-01", 1).bill(0);
        BigDecimal net = new BigDecimal(bought.end("2026-06-02").bill(0).get(0)).negate();
        BigDecimal tax = Rounding.toMinorUnit(
                        net.multiply(new BigDecimal(percent)).movePointLeft(2), Currency.getInstance("EUR"))
                .amount();
        return net + " + " + tax + " = " + net.add(tax);
    }
}

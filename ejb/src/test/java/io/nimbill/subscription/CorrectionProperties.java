package io.nimbill.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.catalog.ChargeModel;
import io.nimbill.catalog.ChargeTiming;
import io.nimbill.time.BillingPeriod;
import io.nimbill.time.Cycle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class CorrectionProperties {

    private static final LocalDate ANCHOR = LocalDate.of(2027, 1, 31);

    @Property
    void however_an_interval_is_cut_its_parts_are_the_whole(
            @ForAll @BigRange(max = "1000000") @Scale(6) BigDecimal price,
            @ForAll @Size(max = 12) List<@IntRange(max = 366) Integer> cuts,
            @ForAll @IntRange(max = 40) int number) {
        BillingPeriod interval = new Cycle(ANCHOR, Period.ofMonths(1)).interval(number);
        TreeSet<LocalDate> days = new TreeSet<>(List.of(interval.start(), interval.end()));
        cuts.stream().map(interval.start()::plusDays).filter(interval::contains).forEach(days::add);
        BigDecimal sum = BigDecimal.ZERO;
        LocalDate from = null;
        for (LocalDate to : days) {
            sum = from == null ? sum : sum.add(Proration.of(price, interval, from, to));
            from = to;
        }
        assertThat(sum).isEqualByComparingTo(price);
    }

    @Property
    void a_credit_and_a_charge_come_to_the_difference(
            @ForAll @BigRange(max = "100000") @Scale(6) BigDecimal price,
            @ForAll @IntRange(min = 1, max = 1_000) int before,
            @ForAll @IntRange(min = 1, max = 1_000) int after,
            @ForAll @IntRange(min = 1, max = 27) int day) {
        Plan plan = plan();
        BillingPeriod interval = plan.cycle().interval(0);
        Happening start = new Happening(EventKind.STARTED, ANCHOR, 1, BigDecimal.valueOf(before));
        Happening change =
                new Happening(EventKind.QUANTITY_CHANGED, ANCHOR.plusDays(day), 2, BigDecimal.valueOf(after));
        List<Part> made = plan.charges(new Story(List.of(start)), interval, price);
        List<Part> wanted = plan.charges(new Story(List.of(start, change)), interval, price);
        List<Part> added = Correction.between(interval, made, wanted);
        assertThat(added.stream().map(Part::sort))
                .isEqualTo(before == after ? List.of() : List.of(PartSort.CREDIT, PartSort.CHARGE));
        assertThat(Correction.sum(made).add(Correction.sum(added))).isEqualByComparingTo(Correction.sum(wanted));
    }

    @Property(tries = 400)
    void in_whatever_order_things_are_entered_and_billed_the_sum_is_that_of_all_at_once(
            @ForAll("stories") List<Happening> happenings,
            @ForAll @BigRange(min = "0.01", max = "9999") @Scale(4) BigDecimal price,
            @ForAll long order) {
        Plan plan = plan();
        List<Happening> entered = new ArrayList<>(happenings);
        Collections.shuffle(entered, new Random(order));
        for (int number = 0; number < 4; number++) {
            BillingPeriod interval = plan.cycle().interval(number);
            List<Part> made = new ArrayList<>();
            for (int known = 1; known <= entered.size(); known++) {
                Story story = new Story(entered.subList(0, known));
                made.addAll(Correction.between(interval, made, plan.charges(story, interval, price)));
            }
            List<Part> atOnce = plan.charges(new Story(happenings), interval, price);
            assertThat(Correction.sum(made)).isEqualByComparingTo(Correction.sum(atOnce));
            assertThat(Correction.between(interval, made, atOnce)).isEmpty();
        }
    }

    @Property(tries = 200)
    void credits_never_give_back_more_than_was_charged(@ForAll("stories") List<Happening> happenings) {
        Plan plan = plan();
        BillingPeriod interval = plan.cycle().interval(0);
        List<Part> made = new ArrayList<>();
        for (int known = 1; known <= happenings.size(); known++) {
            Story story = new Story(happenings.subList(0, known));
            made.addAll(Correction.between(interval, made, plan.charges(story, interval, BigDecimal.TEN)));
            assertThat(Correction.sum(made)).isNotNegative();
        }
    }

    @Provide
    Arbitrary<List<Happening>> stories() {
        Arbitrary<Happening> later = Combinators.combine(
                        Arbitraries.of(
                                EventKind.QUANTITY_CHANGED,
                                EventKind.QUANTITY_CHANGED,
                                EventKind.SUSPENDED,
                                EventKind.RESUMED,
                                EventKind.ENDED),
                        Arbitraries.integers().between(1, 110),
                        Arbitraries.integers().between(1, 50))
                .as((kind, day, quantity) -> new Happening(
                        kind,
                        ANCHOR.plusDays(day),
                        day,
                        kind == EventKind.QUANTITY_CHANGED ? BigDecimal.valueOf(quantity) : null));
        return later.list().ofMaxSize(6).uniqueElements(Happening::day).map(happenings -> {
            List<Happening> all = new ArrayList<>(happenings);
            all.add(0, new Happening(EventKind.STARTED, ANCHOR, 0, BigDecimal.TEN));
            return all;
        });
    }

    private static Plan plan() {
        return new Plan(ChargeModel.PER_UNIT, ChargeTiming.IN_ADVANCE, new Cycle(ANCHOR, Period.ofMonths(1)), null);
    }
}

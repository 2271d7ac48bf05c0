package io.nimbill.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.work.Refusal;
import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class PriceBookAssignmentTest {

    private static final LocalDate OCTOBER = LocalDate.parse("2026-10-01");
    private static final LocalDate NOVEMBER = LocalDate.parse("2026-11-01");

    @Test
    void a_buyer_by_name_is_meant_more_closely_than_a_type_and_a_type_more_than_all() {
        assertThat(to(Recipients.buyer(7)).closeness(7, "SCHOOL")).contains(2);
        assertThat(to(Recipients.ofType("SCHOOL")).closeness(7, "SCHOOL")).contains(1);
        assertThat(to(Recipients.all()).closeness(7, "SCHOOL")).contains(0);
    }

    @Test
    void another_buyer_or_type_is_not_meant() {
        assertThat(to(Recipients.buyer(8)).closeness(7, "SCHOOL")).isEmpty();
        assertThat(to(Recipients.ofType("BANK")).closeness(7, "SCHOOL")).isEmpty();
        assertThat(to(Recipients.ofType("BANK")).closeness(7, null)).isEmpty();
    }

    @Test
    void its_days_are_half_open() {
        PriceBookAssignment assignment = to(Recipients.all());

        assertThat(assignment.holdsOn(OCTOBER)).isTrue();
        assertThat(assignment.holdsOn(NOVEMBER)).isFalse();
        assertThat(assignment.overlaps(NOVEMBER, null)).isFalse();
        assertThat(assignment.overlaps(OCTOBER.minusDays(1), OCTOBER.plusDays(1)))
                .isTrue();
    }

    @Test
    void one_that_ends_before_it_begins_is_refused() {
        assertThatThrownBy(() -> new PriceBookAssignment(book(), Recipients.all(), NOVEMBER, OCTOBER))
                .isInstanceOf(Refusal.class);
    }

    private static PriceBookAssignment to(Recipients recipients) {
        return new PriceBookAssignment(book(), recipients, OCTOBER, NOVEMBER);
    }

    private static PriceBook book() {
        PriceBook book = new PriceBook(1, "Standard", Currency.getInstance("EUR"), Instant.EPOCH);
        try {
            Field id = PriceBook.class.getDeclaredField("id");
            id.setAccessible(true);
            id.set(book, 5L);
            return book;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}

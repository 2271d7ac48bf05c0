package io.nimbill.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class PriceApprovalTest {

    private static final LocalDate FROM = LocalDate.parse("2026-10-01");

    private final PriceBookVersion draft = draft();

    @Test
    void with_another_amount_or_other_locked_months_it_is_another_act() {
        String agreed = basis("2026-09", "44.55 EUR");
        assertThat(basis("2026-09", "44.55 EUR")).isEqualTo(agreed);
        assertThat(basis("2026-09", "44.56 EUR")).isNotEqualTo(agreed);
        assertThat(basis("2026-09", null)).isNotEqualTo(agreed);
        assertThat(basis("2026-08, 2026-09", "44.55 EUR")).isNotEqualTo(agreed);
        assertThat(basis(null, "44.55 EUR")).isNotEqualTo(agreed);
    }

    private String basis(String locked, String moves) {
        return PriceApproval.act(draft, FROM, new PriceApproval.Shown("cost", "cost plus 10 %", locked, moves))
                .basis();
    }

    private static PriceBookVersion draft() {
        PriceBook book = new PriceBook(1, "Standard", Currency.getInstance("EUR"), Instant.EPOCH);
        try {
            Field id = PriceBook.class.getDeclaredField("id");
            id.setAccessible(true);
            id.set(book, 5L);
            return new PriceBookVersion(book, 1, FROM, Instant.EPOCH);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}

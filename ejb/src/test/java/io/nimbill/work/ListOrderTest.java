package io.nimbill.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ListOrderTest {

    private final ListOrder order = new ListOrder("i.id DESC", Map.of("number", "i.invoice_number"));

    @Test
    void without_a_choice_a_list_is_in_its_own_order() {
        assertThat(order.clause(Sorting.NONE)).isEqualTo("ORDER BY i.id DESC");
    }

    @Test
    void the_own_order_decides_between_equal_rows_and_missing_values_come_last() {
        assertThat(order.clause(new Sorting("number", false)))
                .isEqualTo("ORDER BY i.invoice_number IS NULL, i.invoice_number ASC, i.id DESC");
        assertThat(order.clause(new Sorting("number", true)))
                .isEqualTo("ORDER BY i.invoice_number IS NULL, i.invoice_number DESC, i.id DESC");
    }

    @Test
    void a_word_the_list_does_not_know_gets_nowhere_near_the_statement() {
        assertThat(order.clause(new Sorting("1; DROP TABLE invoice", true))).isEqualTo("ORDER BY i.id DESC");
    }
}

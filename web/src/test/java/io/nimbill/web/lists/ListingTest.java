package io.nimbill.web.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.work.Sorting;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListingTest {

    private final Listing unsorted = new Listing("/lists/invoices.csv", Map.of("number", "A & B"), Sorting.NONE);

    @Test
    void the_file_has_the_filter_of_the_page() {
        assertThat(unsorted.getCsv()).isEqualTo("/lists/invoices.csv?number=A+%26+B");
    }

    @Test
    void the_file_is_in_the_order_of_the_page() {
        Listing sorted = new Listing("/lists/jobs.csv", Map.of(), new Sorting("started", true));

        assertThat(sorted.getCsv()).isEqualTo("/lists/jobs.csv?sort=started&desc=true");
    }

    @Test
    void a_head_orders_upwards_first_and_then_turns_round() {
        Listing up = new Listing("/lists/jobs.csv", Map.of(), new Sorting("job", false));
        Listing down = new Listing("/lists/jobs.csv", Map.of(), new Sorting("job", true));

        assertThat(unsorted.orderedBy("total")).isEqualTo("?number=A+%26+B&sort=total");
        assertThat(up.orderedBy("job")).isEqualTo("?sort=job&desc=true");
        assertThat(down.orderedBy("job")).isEqualTo("?sort=job");
        assertThat(down.direction("job")).isEqualTo("down");
        assertThat(down.direction("state")).isEqualTo("none");
    }
}

package io.nimbill.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.web.entry.MinuteCounts.Count;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MinuteCountsTest {

    private final AtomicLong now = new AtomicLong(-5);
    private final MinuteCounts counts = new MinuteCounts(now::get);

    @Test
    void each_caller_is_counted_alone() {
        assertThat(counts.add("a")).isEqualTo(new Count(1, 60));
        assertThat(counts.add("a").count()).isEqualTo(2);
        assertThat(counts.add("b").count()).isEqualTo(1);
    }

    @Test
    void with_the_next_minute_counting_begins_anew() {
        counts.add("a");
        now.addAndGet(Duration.ofMillis(59_200).toNanos());
        assertThat(counts.add("a")).isEqualTo(new Count(2, 1));
        now.addAndGet(Duration.ofMillis(900).toNanos());
        assertThat(counts.add("a")).isEqualTo(new Count(1, 60));
    }

    @Test
    void nothing_is_left_below_zero() {
        assertThat(new Count(3, 1).remaining(5)).isEqualTo(2);
        assertThat(new Count(9, 1).remaining(5)).isZero();
    }

    @Test
    void none_is_lost_of_many_at_once() {
        int most = IntStream.range(0, 2_000)
                .parallel()
                .map(i -> counts.add("a").count())
                .max()
                .orElseThrow();
        assertThat(most).isEqualTo(2_000);
    }
}

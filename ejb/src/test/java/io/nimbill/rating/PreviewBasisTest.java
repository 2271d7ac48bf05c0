package io.nimbill.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreviewBasisTest {

    private static final Instant ASKED = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant SOON = ASKED.plus(Duration.ofHours(1));
    private static final Instant LATER = ASKED.plus(PreviewBasis.STANDS);
    private static final List<PreviewBasis.Usage> SEEN = List.of(new PreviewBasis.Usage("2026-10-01|7", 40));

    private static final PreviewBasis KEPT = PreviewBasis.of("a".repeat(64), "given", SEEN, 5);

    @Test
    void what_nothing_changed_stays_valid_and_fits_its_column() {
        assertThat(KEPT.outdates(KEPT.words(), ASKED, LATER)).isFalse();
        assertThat(KEPT.words().length()).isLessThanOrEqualTo(190);
    }

    @Test
    void other_rules_or_assignments_outdate_it_at_once() {
        assertThat(outdated(PreviewBasis.of("b".repeat(64), "given", SEEN, 5), SOON))
                .isTrue();
        assertThat(outdated(PreviewBasis.of("a".repeat(64), "others", SEEN, 5), SOON))
                .isTrue();
    }

    @Test
    void the_first_usage_of_a_month_outdates_it_at_once() {
        PreviewBasis unused = PreviewBasis.of("a".repeat(64), "given", List.of(), 5);
        assertThat(KEPT.outdates(unused.words(), ASKED, SOON)).isTrue();
    }

    @Test
    void newer_deliveries_and_prices_outdate_it_after_a_day() {
        PreviewBasis delivered =
                PreviewBasis.of("a".repeat(64), "given", List.of(new PreviewBasis.Usage("2026-10-01|7", 41)), 5);
        PreviewBasis priced = PreviewBasis.of("a".repeat(64), "given", SEEN, 6);
        assertThat(outdated(delivered, SOON)).isFalse();
        assertThat(outdated(delivered, LATER)).isTrue();
        assertThat(outdated(priced, SOON)).isFalse();
        assertThat(outdated(priced, LATER)).isTrue();
    }

    private static boolean outdated(PreviewBasis now, Instant at) {
        return now.outdates(KEPT.words(), ASKED, at);
    }
}

package io.nimbill.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VersionOrderTest {

    private static final Instant MONDAY = Instant.parse("2026-11-02T06:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-03T06:00:00Z");

    @Test
    void the_first_version_counts() {
        assertThat(VersionOrder.rule(version("run-1", MONDAY, "a"), List.of()).isNewest())
                .isTrue();
    }

    @Test
    void a_newer_version_counts_and_an_older_one_that_comes_late_does_not() {
        VersionStamp monday = current("run-1", MONDAY, "a");
        VersionStamp tuesday = current("run-2", TUESDAY, "b");

        assertThat(VersionOrder.rule(version("run-2", TUESDAY, "b"), List.of(monday))
                        .isNewest())
                .isTrue();
        assertThat(VersionOrder.rule(version("run-1", MONDAY, "a"), List.of(tuesday))
                        .state())
                .isEqualTo(DeliveryState.STALE);
    }

    @Test
    void the_same_publication_again_is_a_copy() {
        assertThat(VersionOrder.rule(version("run-1", MONDAY, "a"), List.of(current("run-1", MONDAY, "a")))
                        .state())
                .isEqualTo(DeliveryState.DUPLICATE);
    }

    @Test
    void another_content_with_the_same_time_waits_for_a_person() {
        VersionOrder.Ruling ruling =
                VersionOrder.rule(version("run-2", MONDAY, "b"), List.of(current("run-1", MONDAY, "a")));

        assertThat(ruling.state()).isEqualTo(DeliveryState.HELD);
        assertThat(ruling.reason().english()).contains("same time");
    }

    @Test
    void an_upload_whose_content_was_seen_before_is_a_copy_even_when_something_else_counts_now() {
        VersionStamp old = new VersionStamp("upload 1", MONDAY, "a", false, DeliveryState.SUPERSEDED, false);
        VersionStamp upload =
                new VersionStamp("upload 3", TUESDAY.plusSeconds(60), "a", false, DeliveryState.READING, false);

        assertThat(VersionOrder.rule(upload, List.of(old, current("upload 2", TUESDAY, "b")))
                        .state())
                .isEqualTo(DeliveryState.DUPLICATE);
    }

    @Test
    void a_vendor_may_go_back_to_an_earlier_content_with_a_new_manifest() {
        VersionStamp old = new VersionStamp("run-1", MONDAY, "a", true, DeliveryState.SUPERSEDED, false);
        VersionStamp back = version("run-3", TUESDAY.plusSeconds(60), "a");

        assertThat(VersionOrder.rule(back, List.of(old, current("run-2", TUESDAY, "b")))
                        .isNewest())
                .isTrue();
    }

    @Test
    void refused_and_unfinished_ones_are_not_compared_with() {
        VersionStamp refused = new VersionStamp("run-1", MONDAY, "a", true, DeliveryState.REFUSED, false);

        assertThat(VersionOrder.rule(version("run-1", MONDAY, "a"), List.of(refused))
                        .isNewest())
                .isTrue();
    }

    @Test
    void in_any_order_and_with_repeats_the_newest_counts_in_the_end() {
        List<VersionStamp> arrivals = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            VersionStamp version = version("run-" + i, MONDAY.plusSeconds(3600L * i), "content " + i);
            arrivals.addAll(List.of(version, version));
        }
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            Collections.shuffle(arrivals, random);
            assertThat(currentAfter(arrivals).identity()).isEqualTo("run-4");
        }
    }

    @Test
    void the_same_publication_read_by_resource_takes_the_place_of_itself_and_back() {
        VersionStamp coarse = current("run-1", MONDAY, "a");
        VersionStamp fine = new VersionStamp("run-1", MONDAY, "b", true, DeliveryState.READING, true);

        assertThat(VersionOrder.rule(fine, List.of(coarse)).isNewest()).isTrue();
        assertThat(VersionOrder.rule(
                                version("run-1", MONDAY, "a"),
                                List.of(in(coarse, DeliveryState.SUPERSEDED), in(fine, DeliveryState.CURRENT)))
                        .isNewest())
                .isTrue();
        assertThat(VersionOrder.rule(fine, List.of(current("run-2", TUESDAY, "c")))
                        .state())
                .as("what another has overtaken does not count again")
                .isEqualTo(DeliveryState.STALE);
    }

    private static VersionStamp currentAfter(List<VersionStamp> arrivals) {
        List<VersionStamp> known = new ArrayList<>();
        for (VersionStamp arrival : arrivals) {
            VersionOrder.Ruling ruling = VersionOrder.rule(arrival, known);
            if (ruling.isNewest()) {
                known.replaceAll(old -> old.isCurrent() ? in(old, DeliveryState.SUPERSEDED) : old);
            }
            known.add(in(arrival, ruling.isNewest() ? DeliveryState.CURRENT : ruling.state()));
        }
        return known.stream().filter(VersionStamp::isCurrent).findFirst().orElseThrow();
    }

    private static VersionStamp version(String identity, Instant at, String content) {
        return new VersionStamp(identity, at, content, true, DeliveryState.READING, false);
    }

    private static VersionStamp current(String identity, Instant at, String content) {
        return in(version(identity, at, content), DeliveryState.CURRENT);
    }

    private static VersionStamp in(VersionStamp stamp, DeliveryState state) {
        return new VersionStamp(
                stamp.identity(), stamp.at(), stamp.contentHash(), stamp.manifested(), state, stamp.resourcesKept());
    }
}

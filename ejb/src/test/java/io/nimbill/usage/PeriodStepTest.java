package io.nimbill.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PeriodStepTest {

    @Test
    void steps_follow_each_other_and_the_last_has_none() {
        assertThat(PeriodStep.ESTIMATED.until(PeriodStep.REVIEWED))
                .containsExactly(PeriodStep.VENDOR_FINAL, PeriodStep.RATED, PeriodStep.PROVED, PeriodStep.REVIEWED);
        assertThat(PeriodStep.INVOICED.until(PeriodStep.RATED)).isEmpty();
        assertThat(PeriodStep.INVOICED.next()).contains(PeriodStep.LOCKED);
        assertThat(PeriodStep.LOCKED.next()).isEmpty();
    }

    @Test
    void a_later_delivery_takes_the_proof_back_but_never_the_permission_to_bill() {
        assertThat(PeriodStep.ESTIMATED.afterDelivery(false)).isEqualTo(PeriodStep.ESTIMATED);
        assertThat(PeriodStep.ESTIMATED.afterDelivery(true)).isEqualTo(PeriodStep.VENDOR_FINAL);
        assertThat(PeriodStep.PROVED.afterDelivery(true)).isEqualTo(PeriodStep.VENDOR_FINAL);
        assertThat(PeriodStep.INVOICED.afterDelivery(false)).isEqualTo(PeriodStep.REVIEWED);
        for (PeriodStep step : PeriodStep.values()) {
            boolean closed = step.state() == VendorPeriod.State.CLOSED;
            assertThat(step.afterDelivery(false).state() == VendorPeriod.State.CLOSED)
                    .isEqualTo(closed);
        }
    }

    @Test
    void what_the_version_before_wrote_alone_decides_where_it_contradicts() {
        assertThat(PeriodStep.of(null, VendorPeriod.State.OPEN)).isEqualTo(PeriodStep.ESTIMATED);
        assertThat(PeriodStep.of("PROVED", VendorPeriod.State.FINAL)).isEqualTo(PeriodStep.PROVED);
        assertThat(PeriodStep.of("PROVED", VendorPeriod.State.CLOSED)).isEqualTo(PeriodStep.REVIEWED);
        assertThat(PeriodStep.of("LOCKED", VendorPeriod.State.OPEN)).isEqualTo(PeriodStep.ESTIMATED);
    }

    @Property
    void what_stands_never_lies_beyond_where_the_month_is(@ForAll List<PeriodStep> history) {
        List<StepTaken> standing = StepTaken.standing(history.stream()
                .map(step -> new StepTaken(step, Instant.EPOCH, "somebody", null))
                .toList());
        assertThat(standing).extracting(StepTaken::step).isSorted();
        if (!history.isEmpty()) {
            assertThat(standing.get(standing.size() - 1).step()).isEqualTo(history.get(history.size() - 1));
        }
        assertThat(Arrays.asList(PeriodStep.values()))
                .containsAll(standing.stream().map(StepTaken::step).toList());
    }
}

package io.nimbill.whole.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.reconciliation.Leak;
import io.nimbill.reconciliation.LeakFinder;
import io.nimbill.reconciliation.LeakKind;
import io.nimbill.whole.InServer;
import io.nimbill.work.Operation;
import io.nimbill.work.Sorting;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@InServer
class LeaksIT {

    @Inject
    private Scenes scenes;

    @Inject
    private Runs runs;

    @Inject
    private LeakFinder finder;

    @Test
    void what_is_sold_for_nothing_or_below_its_cost_is_found_with_its_amount() {
        Scene scene = scenes.resellerWithClients(
                "Leaking", 1, LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1));
        scene.usage(0, "Amazon EC2", "10", "11", "10.5");
        scene.usage(0, "Amazon S3", "3", "4", "0");
        scene.usage(0, "Amazon RDS", "3", "4", "5");

        Operation run = runs.run("find-leaks", Map.of());
        assertThat(run.state()).as("%s", run.message()).isEqualTo(Operation.State.COMPLETED);
        List<Leak> found = of(scene);
        assertThat(found)
                .filteredOn(leak -> leak.kind() == LeakKind.BELOW_BUY)
                .singleElement()
                .satisfies(leak -> assertThat(leak.amount()).isEqualByComparingTo("0.5"))
                .satisfies(leak -> assertThat(leak.detail()).isEqualTo("Amazon EC2"));
        assertThat(found)
                .filteredOn(leak -> leak.kind() == LeakKind.ZERO_PRICE)
                .singleElement()
                .satisfies(leak -> assertThat(leak.amount()).isEqualByComparingTo("4"));
        assertThat(found).hasSize(2);
    }

    private List<Leak> of(Scene scene) {
        List<Leak> found = new ArrayList<>();
        scenes.asSystem(() -> finder.leaks(null, Sorting.NONE).stream()
                .filter(leak -> leak.sellerId().equals(scene.reseller.publicId().prefixed("pty")))
                .forEach(found::add));
        return found;
    }
}

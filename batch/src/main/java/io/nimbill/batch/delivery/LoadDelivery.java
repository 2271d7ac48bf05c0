package io.nimbill.batch.delivery;

import io.nimbill.batch.Run;
import io.nimbill.batch.Task;
import io.nimbill.usage.DeliveryImport;
import io.nimbill.usage.DeliveryOutcome;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Step {@code load}: reads the parts, loads their rows and lets them count; or lets a held version count. */
@Dependent
@Named("loadDelivery")
class LoadDelivery extends Task {

    @Inject
    private DeliveryImport deliveries;

    @Inject
    private DeliveryOutcome decided;

    @Override
    protected void work(Run run) {
        PublicId delivery = new PublicId(run.parameter("delivery"));
        if (Boolean.parseBoolean(run.parameter("confirmed", "false"))) {
            run.outcome(decided.confirm(delivery, run.lease()));
            return;
        }
        run.outcome(deliveries.load(delivery, periods(run), run.lease(), stage -> run.stage(stage, null), run::done));
    }

    private static List<LocalDate> periods(Run run) {
        return Stream.of(run.parameter("periods", "").split(","))
                .filter(day -> !day.isBlank())
                .map(LocalDate::parse)
                .toList();
    }
}

package io.nimbill.batch.prices;

import io.nimbill.batch.Pieces;
import io.nimbill.batch.Run;
import io.nimbill.batch.Task;
import io.nimbill.catalog.prices.ListReading;
import io.nimbill.catalog.prices.PriceListKeeping;
import io.nimbill.catalog.prices.PriceListWork;
import io.nimbill.catalog.prices.VendorPriceImport;
import io.nimbill.catalog.prices.VendorPriceList;
import io.nimbill.work.PublicId;
import io.nimbill.work.Saying;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** Reads one price list, or all whose time has come. */
@Dependent
@Named("importVendorPrices")
class ImportVendorPrices extends Task {

    static final String JOB = PriceListKeeping.JOB;

    @Inject
    private VendorPriceImport prices;

    @Inject
    private Pieces pieces;

    @Override
    protected void work(Run run) {
        String one = run.parameter("list", "");
        List<VendorPriceList> lists = one.isEmpty() ? prices.due() : List.of(prices.kept(new PublicId(one)));
        ListReading reading = ListReading.none();
        long aside = 0;
        run.stage("reading", null);
        for (VendorPriceList list : lists) {
            if (run.isToStop()) {
                break;
            }
            List<ListReading> read = new ArrayList<>();
            boolean done = pieces.isDone(
                    run, list.publicId().prefixed("vpl"), null, () -> read.add(prices.read(list, reporting(run))));
            aside += done ? 0 : 1;
            reading = read.stream().reduce(reading, ListReading::plus);
        }
        run.outcome(Saying.of(
                "outcome.vendor-prices",
                reading.prices(),
                reading.added(),
                reading.changed(),
                reading.withdrawn(),
                reading.defects(),
                aside));
        if (lists.isEmpty()) {
            run.leaveNoTrace();
        }
    }

    private static PriceListWork reporting(Run run) {
        return new PriceListWork() {
            @Override
            public void done(long more) {
                run.done(more);
            }

            @Override
            public void beforeCommit() {
                run.checkLease();
            }

            @Override
            public boolean isToStop() {
                return run.isToStop();
            }
        };
    }
}

package io.nimbill.batch.prices;

import io.nimbill.batch.ClockRuns;
import io.nimbill.catalog.prices.VendorPriceImport;
import io.nimbill.work.Profile;
import io.nimbill.work.Settings;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;

/** Asks for a run of {@code import-vendor-prices} when the time of some list has come, on one node at a time. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionManagement(TransactionManagementType.BEAN)
public class PriceSchedule {

    private static final Duration TICK = Duration.ofMinutes(9);

    @Inject
    private VendorPriceImport prices;

    @Inject
    private Settings settings;

    @Inject
    private ClockRuns runs;

    /** Looks every ten minutes; {@code nimbill.prices.schedule}, off in tests unless set. */
    @Schedule(hour = "*", minute = "4/10", second = "37", persistent = false)
    public void look() {
        if (settings.flag("nimbill.prices.schedule", settings.profile() != Profile.TEST)) {
            runs.ask(ImportVendorPrices.JOB, "price lists of vendors", TICK, () -> !prices.due()
                    .isEmpty());
        }
    }
}

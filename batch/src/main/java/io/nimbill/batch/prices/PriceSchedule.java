package io.nimbill.batch.prices;

import io.nimbill.batch.OneNode;
import io.nimbill.catalog.prices.VendorPriceImport;
import io.nimbill.work.Operations;
import io.nimbill.work.Profile;
import io.nimbill.work.Settings;
import io.nimbill.work.Transactions;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;

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
    private Operations operations;

    @Inject
    private Transactions transactions;

    @Inject
    private Settings settings;

    @Inject
    private OneNode oneNode;

    /** Looks every ten minutes; {@code nimbill.prices.schedule}, off in tests unless set. */
    @Schedule(hour = "*", minute = "4/10", second = "37", persistent = false)
    public void look() {
        if (settings.flag("nimbill.prices.schedule", settings.profile() != Profile.TEST)) {
            oneNode.does("price-schedule", TICK, ImportVendorPrices.JOB, this::ask);
        }
    }

    private void ask() {
        boolean underWay = operations.unfinished().stream()
                .anyMatch(operation -> operation.job().equals(ImportVendorPrices.JOB));
        if (!underWay && !prices.due().isEmpty()) {
            transactions.run(() -> operations.open(ImportVendorPrices.JOB, "price lists of vendors", null, Map.of()));
        }
    }
}

package io.nimbill.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes vendor deliveries. The same plan gives the same bytes, on the same Java runtime: what gzip makes of them is up
 * to the runtime's compressor, the text inside is always the same.
 */
public final class VendorSimulator {

    private VendorSimulator() {}

    /**
     * Makes one delivery.
     *
     * @param root directory that stands for the vendor's bucket; other deliveries may already lie in it
     * @return the finished delivery with its control totals, which are written nowhere
     */
    public static SimulatedDelivery simulate(SimulationPlan plan, Path root) throws IOException {
        Layout layout = layout(plan);
        DeliveryTree tree = DeliveryTree.of(plan, root);
        Truth truth = new Truth(layout, plan.size().accounts() + 1, serviceCount(plan));
        PartFiles files = new PartFiles(plan, layout, tree::part);
        try (files) {
            generate(plan, line -> {
                truth.add(line);
                files.write(line);
            });
        }
        for (PartFiles.Part part : files.parts()) {
            Files.setLastModifiedTime(part.path(), FileTime.from(plan.publishedAt()));
        }
        Path manifest = tree.publish(files.parts(), layout);
        return new SimulatedDelivery(
                plan,
                root,
                manifest,
                files.parts().stream().map(PartFiles.Part::path).toList(),
                truth);
    }

    /** The accounts of a plan without the payer, in their order. */
    public static List<SimulatedAccount> accountsOf(SimulationPlan plan) {
        return Account.of(plan).stream()
                .filter(account -> !account.isPayer())
                .map(Account::toSimulated)
                .toList();
    }

    private static void generate(SimulationPlan plan, LineSink sink) throws IOException {
        List<Account> accounts = Account.of(plan);
        if (plan.format() == DeliveryFormat.PARTNER_RECONCILIATION) {
            new SeatMonth(plan, accounts, sink).run(azureUsage(plan));
        } else {
            Fleet fleet = new Fleet(
                    plan,
                    accounts,
                    Catalog.of(plan.vendor())
                            .skus(plan.size().services(), plan.size().skus()));
            new CloudMonth(plan, accounts, fleet, sink).run();
        }
    }

    /** What the daily-rated file of the same plan bills each customer. */
    private static Map<String, Sum> azureUsage(SimulationPlan plan) throws IOException {
        Map<String, Sum> usage = new TreeMap<>();
        generate(plan.withFormat(DeliveryFormat.PARTNER_DAILY_RATED), line -> usage.computeIfAbsent(
                        line.account.customerId().toString(), customer -> new Sum())
                .add(line.billed));
        return usage;
    }

    private static int serviceCount(SimulationPlan plan) {
        return plan.format() == DeliveryFormat.PARTNER_RECONCILIATION
                ? Seat.PRODUCTS.size() + 1
                : ChargedCosts.serviceCount(plan);
    }

    static Layout layout(SimulationPlan plan) {
        return switch (plan.format()) {
            case CUR_LEGACY -> CurLayout.legacy(plan);
            case CUR_2_0 -> CurLayout.dataExport(plan);
            case FOCUS_1_0, FOCUS_1_2, FOCUS_1_3, FOCUS_1_4 -> FocusLayout.of(plan);
            case AZURE_EA, AZURE_MCA, AZURE_MPA -> AzureLayout.of(plan);
            case PARTNER_DAILY_RATED -> DailyRatedLayout.of(plan);
            case PARTNER_RECONCILIATION -> ReconciliationLayout.of(plan);
        };
    }
}

package io.nimbill.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

/**
 * Makes vendor deliveries. The same plan gives the same bytes, on the same Java runtime: what gzip makes of them is up
 * to the runtime's compressor, the text inside is always the same.
 */
public final class VendorSimulator {

    private VendorSimulator() {
    }

    /**
     * Makes one delivery.
     *
     * @param root directory that stands for the vendor's bucket; other deliveries may already lie in it
     * @return the finished delivery with its control totals, which are written nowhere
     */
    public static SimulatedDelivery simulate(SimulationPlan plan, Path root) throws IOException {
        Layout layout = layout(plan);
        DeliveryTree tree = DeliveryTree.of(plan, root);
        Truth truth = new Truth(layout, plan.accounts() + 1, ChargedCosts.serviceCount(plan));
        List<Account> accounts = Account.of(plan);
        Fleet fleet = new Fleet(plan, accounts, Catalog.of(plan.vendor()).skus(plan.services(), plan.skus()));
        PartFiles files = new PartFiles(plan, layout, tree::part);
        try (files) {
            new CloudMonth(plan, accounts, fleet, line -> {
                truth.add(line);
                files.write(line);
            }).run();
        }
        for (PartFiles.Part part : files.parts()) {
            Files.setLastModifiedTime(part.path(), FileTime.from(plan.publishedAt()));
        }
        Path manifest = tree.publish(files.parts(), layout);
        return new SimulatedDelivery(
                plan, root, manifest, files.parts().stream().map(PartFiles.Part::path).toList(), truth);
    }

    /** The accounts of a plan without the payer, in their order. */
    public static List<SimulatedAccount> accountsOf(SimulationPlan plan) {
        return Account.of(plan).stream().filter(account -> !account.isPayer()).map(Account::toSimulated).toList();
    }

    static Layout layout(SimulationPlan plan) {
        return switch (plan.format()) {
            case CUR_LEGACY -> CurLayout.legacy(plan);
            case CUR_2_0 -> CurLayout.dataExport(plan);
            case FOCUS_1_0, FOCUS_1_2, FOCUS_1_3, FOCUS_1_4 -> FocusLayout.of(plan);
            default -> throw new IllegalArgumentException(plan.format() + " is not simulated yet");
        };
    }
}

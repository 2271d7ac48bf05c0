package io.nimbill.simulator;

import java.nio.file.Path;
import java.util.List;

/** Files as a person downloads them from a vendor's portal: no manifest. */
final class PlainFileTree implements DeliveryTree {

    private final SimulationPlan plan;
    private final Path root;

    PlainFileTree(SimulationPlan plan, Path root) {
        this.plan = plan;
        this.root = root;
    }

    @Override
    public Path part(int number) {
        String version = plan.version() == 1 ? "" : "-v" + plan.version();
        return root.resolve(plan.reportName())
                .resolve(plan.reportName() + "-" + plan.month() + version + (number == 1 ? "" : "-" + number)
                        + plan.packing().suffix());
    }

    @Override
    public Path publish(List<PartFiles.Part> parts, Layout layout) {
        return null;
    }
}

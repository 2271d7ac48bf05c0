package io.nimbill.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where a vendor puts the parts of a delivery, and the manifest it publishes after them. */
interface DeliveryTree {

    /** Path of the n-th part, n beginning at 1. */
    Path part(int number);

    /** Writes the manifest and returns it, or null where the vendor publishes none. */
    Path publish(List<PartFiles.Part> parts, Layout layout) throws IOException;

    static DeliveryTree of(SimulationPlan plan, Path root) {
        return switch (plan.format()) {
            case CUR_LEGACY -> new CurDeliveryTree(plan, root);
            case CUR_2_0 -> new DataExportTree(plan, root);
            case FOCUS_1_0, FOCUS_1_2, FOCUS_1_3, FOCUS_1_4 ->
                switch (plan.vendor()) {
                    case AWS -> new DataExportTree(plan, root);
                    case MICROSOFT -> new AzureExportTree(plan, root);
                    case GOOGLE -> new PlainFileTree(plan, root);
                };
            case AZURE_EA, AZURE_MCA, AZURE_MPA -> new AzureExportTree(plan, root);
            case PARTNER_DAILY_RATED, PARTNER_RECONCILIATION -> new PlainFileTree(plan, root);
        };
    }
}

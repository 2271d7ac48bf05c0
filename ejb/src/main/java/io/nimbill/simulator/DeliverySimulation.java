package io.nimbill.simulator;

import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.Refusal;
import io.nimbill.work.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;

/** The simulator inside the server. It works only where {@code nimbill.simulator} is {@code true}. */
@ApplicationScoped
public class DeliverySimulation {

    private final Settings settings;

    /** For the container's proxy. */
    protected DeliverySimulation() {
        this(null);
    }

    @Inject
    public DeliverySimulation(Settings settings) {
        this.settings = settings;
    }

    /**
     * Makes one delivery and writes its control totals to a file.
     *
     * @param root directory that stands for the vendor's bucket
     * @param truth file for the control totals, outside {@code root}
     * @throws Refusal {@code simulator-off} where invented vendor data has no place
     */
    @Requires(Permission.SUBMIT_DELIVERIES)
    public SimulatedDelivery simulate(SimulationPlan plan, Path root, Path truth) throws IOException {
        if (!settings.flag("nimbill.simulator", false)) {
            throw new Refusal(
                    "simulator-off",
                    "The vendor simulator is off. Set nimbill.simulator=true where invented deliveries are wanted.");
        }
        SimulatedDelivery delivery = VendorSimulator.simulate(plan, root);
        TruthFile.write(delivery.truth(), truth);
        return delivery;
    }
}

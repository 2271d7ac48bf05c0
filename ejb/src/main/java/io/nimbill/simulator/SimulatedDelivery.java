package io.nimbill.simulator;

import java.nio.file.Path;
import java.util.List;

/**
 * A finished delivery.
 *
 * @param root the directory that stands for the vendor's bucket or container
 * @param manifest what names the parts, or null where the vendor publishes none
 * @param parts the data files in order
 * @param truth the control totals
 */
public record SimulatedDelivery(SimulationPlan plan, Path root, Path manifest, List<Path> parts, Truth truth) {}

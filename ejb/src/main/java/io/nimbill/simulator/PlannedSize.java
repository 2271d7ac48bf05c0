package io.nimbill.simulator;

/**
 * How much there is.
 *
 * @param accounts number of cloud accounts beside the payer
 * @param linesPerDay usage lines of a day, about; hourly lines where the vendor's format has hours
 * @param linesPerPart rows after which the vendor begins another file
 */
record PlannedSize(int accounts, int services, int skus, int linesPerDay, int linesPerPart) {

    PlannedSize {
        SimulationPlan.check(accounts >= 1, "at least one account");
        SimulationPlan.check(services >= 1 && skus >= services, "at least one service, and a SKU for each");
        SimulationPlan.check(linesPerDay >= 1 && linesPerPart >= 1, "at least one line a day and a part");
    }

    PlannedSize withLinesPerPart(int value) {
        return new PlannedSize(accounts, services, skus, linesPerDay, value);
    }
}

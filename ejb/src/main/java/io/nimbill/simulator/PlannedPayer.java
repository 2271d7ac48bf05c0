package io.nimbill.simulator;

import java.util.List;

/**
 * Who pays the vendor.
 *
 * @param id the vendor's id of the paying account
 * @param reportName name of the report or export in the payer's bucket
 * @param currency billing currency, ISO 4217
 * @param customers names of the companies that hold the accounts, taken in turn
 */
record PlannedPayer(String id, String reportName, String currency, List<String> customers) {

    PlannedPayer {
        customers = List.copyOf(customers);
        SimulationPlan.check(currency.matches("[A-Z]{3}"), "currency is an ISO 4217 code");
        SimulationPlan.check(!customers.isEmpty(), "at least one customer");
    }
}

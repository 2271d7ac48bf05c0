package io.nimbill.simulator;

/**
 * A cloud account of a plan: AWS member account, Azure subscription, Google project.
 *
 * @param index its place in the plan, dense from 0; the payer itself comes last
 * @param id the vendor's id, text with leading zeros kept
 * @param name the vendor's display name
 * @param customerId id of the holder, the tenant at Microsoft
 * @param customerName made-up company that holds it
 * @param customerDomain the holder's domain name
 */
public record SimulatedAccount(
        int index, String id, String name, String customerId, String customerName, String customerDomain) {}

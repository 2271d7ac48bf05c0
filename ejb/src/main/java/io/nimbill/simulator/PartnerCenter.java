package io.nimbill.simulator;

/** What Partner Center's daily-rated and reconciliation files have in common. */
final class PartnerCenter {

    static final Text AZURE_PLAN = Text.of("Azure plan");
    static final Text AZURE_PLAN_PRODUCT = Text.of("DZH318Z0BPS6");
    static final Text AZURE_PLAN_SKU = Text.of("0001");
    static final Text EARNED_CREDIT_PERCENT = Text.of("15");

    private PartnerCenter() {}

    static String partnerId(SimulationPlan plan) {
        return Ids.uuid(plan.chance().at(90), plan.chance().at(91));
    }

    /** Empty while the month is open: unbilled usage has no invoice. */
    static String invoiceNumber(SimulationPlan plan) {
        if (!plan.closed()) {
            return "";
        }
        long month = plan.month().getYear() * 12L + plan.month().getMonthValue();
        return "G0" + (10_000_000 + Chance.below(80_000_000, plan.chance().at(92, month)));
    }
}

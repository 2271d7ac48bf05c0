package io.nimbill.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An account with its cells encoded; see {@link SimulatedAccount}. */
record Account(
        int index,
        Text id,
        Text name,
        Text customerId,
        Text customerName,
        Text customerDomain,
        Text planId,
        boolean isPayer) {

    private static final List<String> STAGES = List.of("prod", "staging", "shared", "dev", "backup", "data");

    /** The accounts of a plan, the payer itself last. */
    static List<Account> of(SimulationPlan plan) {
        Chance chance = plan.chance();
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < plan.size().accounts(); i++) {
            accounts.add(member(plan, chance, i));
        }
        accounts.add(new Account(
                plan.size().accounts(),
                Text.of(plan.payerId()),
                Text.of(plan.reportName() + "-payer"),
                Text.EMPTY,
                Text.EMPTY,
                Text.EMPTY,
                Text.EMPTY,
                true));
        return accounts;
    }

    SimulatedAccount toSimulated() {
        return new SimulatedAccount(
                index,
                id.toString(),
                name.toString(),
                customerId.toString(),
                customerName.toString(),
                customerDomain.toString());
    }

    private static Account member(SimulationPlan plan, Chance chance, int index) {
        int companies = plan.customers().size();
        int company = index % Math.max(companies, (plan.size().accounts() + 1) / 2);
        String name = company < companies ? plan.customers().get(company) : "Company " + (company + 1);
        String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        int turn = index / Math.max(companies, (plan.size().accounts() + 1) / 2);
        String stage = STAGES.get(turn % STAGES.size()) + (turn < STAGES.size() ? "" : turn);
        return new Account(
                index,
                Text.of(id(plan, chance, index, slug)),
                Text.of(slug + "-" + stage),
                Text.of(Ids.uuid(chance.at(11, company), chance.at(12, company))),
                Text.of(name),
                Text.of(slug.replace("-", "") + ".example"),
                Text.of(Ids.uuid(chance.at(14, company), chance.at(15, company))),
                false);
    }

    private static String id(SimulationPlan plan, Chance chance, int index, String slug) {
        return switch (plan.vendor()) {
            case AWS -> Ids.twelveDigits(index % 4 == 3 ? chance.at(10, index) >>> 30 : chance.at(10, index));
            case MICROSOFT -> Ids.uuid(chance.at(10, index), chance.at(13, index));
            case GOOGLE -> slug + "-" + Ids.hex(chance.at(10, index), 6);
        };
    }
}

package io.nimbill.batch.sample;

import io.nimbill.party.Party;
import io.nimbill.simulator.SampleMonths;
import io.nimbill.simulator.SimulatedAccount;
import io.nimbill.simulator.SimulationPlan;
import io.nimbill.simulator.VendorSimulator;
import io.nimbill.vendor.AccountAssigning;
import io.nimbill.vendor.AccountKind;
import io.nimbill.vendor.CloudAccount;
import io.nimbill.vendor.CloudAccountDirectory;
import io.nimbill.vendor.Dataset;
import io.nimbill.vendor.DatasetTerms;
import io.nimbill.vendor.PartnerAccount;
import io.nimbill.vendor.PayerPolicy;
import io.nimbill.vendor.VendorAccountKeeping;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The made-up operator's accounts with vendors, and who has which cloud account there. */
@ApplicationScoped
class SampleVendors {

    @Inject
    private VendorAccountKeeping keeping;

    @Inject
    private CloudAccountDirectory directory;

    @Inject
    private AccountAssigning assigning;

    /** Registers everything; the last AWS account stays with nobody, so that there is something to decide. */
    void register(SampleMonths months, SampleTree.Tree tree, LocalDate since) {
        PublicId operator = tree.operator().publicId();
        SimulationPlan aws = months.aws(months.earlier());
        PartnerAccount payer = keeping.register("aws", operator, "AWS payer", aws.payerId(), null, PayerPolicy.OWN_USE);
        keeping.addDataset(payer.publicId(), DatasetTerms.uploaded(aws.reportName(), "AWS_CUR"), null);
        List<SimulatedAccount> members = VendorSimulator.accountsOf(aws);
        assign(payer, AccountKind.ACCOUNT, byId(members.subList(0, members.size() - 1)), tree, since);

        SimulationPlan azure = months.microsoftUsage(months.earlier());
        SimulationPlan seats = months.microsoftSeats(months.earlier());
        PartnerAccount partner = keeping.register(
                "microsoft", operator, "Microsoft CSP partner", azure.payerId(), "EUR", PayerPolicy.PARK);
        keeping.addDataset(partner.publicId(), scoped(azure.reportName(), "PARTNER_CENTER_DAILY_RATED", "azure"), null);
        keeping.addDataset(
                partner.publicId(), scoped(seats.reportName(), "PARTNER_CENTER_NEW_COMMERCE", "seats"), null);
        assign(partner, AccountKind.TENANT, byTenant(VendorSimulator.accountsOf(azure)), tree, since);
        assignMissing(
                partner,
                byTenant(VendorSimulator.accountsOf(seats)),
                byTenant(VendorSimulator.accountsOf(azure)),
                tree,
                since);

        SimulationPlan google = months.focus(months.earlier());
        PartnerAccount billing = keeping.register(
                "focus", operator, "Google Cloud billing", google.payerId(), null, PayerPolicy.OWN_USE);
        keeping.addDataset(billing.publicId(), DatasetTerms.uploaded(google.reportName(), "FOCUS"), null);
        assign(billing, AccountKind.ACCOUNT, byId(VendorSimulator.accountsOf(google)), tree, since);
    }

    /** Public id of each dataset by its name, which is that of the simulated report. */
    Map<String, Dataset> datasets() {
        Map<String, Dataset> found = new LinkedHashMap<>();
        for (PartnerAccount account : keeping.accounts()) {
            keeping.datasetsOf(account.publicId()).forEach(dataset -> found.put(dataset.name(), dataset));
        }
        return found;
    }

    private static DatasetTerms scoped(String name, String format, String scope) {
        DatasetTerms terms = DatasetTerms.uploaded(name, format);
        return new DatasetTerms(terms.name(), terms.format(), terms.source(), null, null, scope, terms.role(), "EUR");
    }

    private static Map<String, SimulatedAccount> byId(List<SimulatedAccount> accounts) {
        Map<String, SimulatedAccount> found = new LinkedHashMap<>();
        accounts.forEach(account -> found.put(account.id(), account));
        return found;
    }

    private static Map<String, SimulatedAccount> byTenant(List<SimulatedAccount> accounts) {
        Map<String, SimulatedAccount> found = new LinkedHashMap<>();
        accounts.forEach(account -> found.putIfAbsent(account.customerId(), account));
        return found;
    }

    private void assignMissing(
            PartnerAccount partner,
            Map<String, SimulatedAccount> wanted,
            Map<String, SimulatedAccount> there,
            SampleTree.Tree tree,
            LocalDate since) {
        Set<String> missing = new LinkedHashSet<>(wanted.keySet());
        missing.removeAll(there.keySet());
        Map<String, SimulatedAccount> rest = new LinkedHashMap<>();
        missing.forEach(id -> rest.put(id, wanted.get(id)));
        assign(partner, AccountKind.TENANT, rest, tree, since);
    }

    private void assign(
            PartnerAccount partner,
            AccountKind kind,
            Map<String, SimulatedAccount> accounts,
            SampleTree.Tree tree,
            LocalDate since) {
        accounts.forEach((id, simulated) -> {
            String name = kind == AccountKind.TENANT ? simulated.customerName() : simulated.name();
            CloudAccount account = directory.register(partner.publicId(), kind, id, null, name);
            Party client = tree.clients().get(simulated.customerName());
            assigning.assign(account.publicId(), client.publicId(), since);
        });
    }
}

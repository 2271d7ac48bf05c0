package io.nimbill.web.lists;

import io.nimbill.analysis.PartnerAccountRegister;
import io.nimbill.analysis.PartnerAccountRow;
import io.nimbill.web.portal.Display;
import io.nimbill.web.portal.SaidWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Accounts with vendors and their health. */
@RequestScoped
class VendorAccountsCsv implements CsvList {

    @Inject
    private PartnerAccountRegister accounts;

    @Inject
    private Display show;

    @Inject
    private SaidWords said;

    @Override
    public String name() {
        return "vendor-accounts";
    }

    @Override
    public void write(Choice choice, CsvSheet sheet) {
        CsvColumns<PartnerAccountRow> columns = new CsvColumns<PartnerAccountRow>()
                .text("costs.vendor", PartnerAccountRow::vendorName)
                .text("vendors.account", PartnerAccountRow::name)
                .text("vendors.number", PartnerAccountRow::externalId)
                .text("vendors.health", row -> show.word("state", row.health()))
                .text("vendors.trouble", row -> said.words(row.trouble(), null))
                .moment("vendors.last-import", PartnerAccountRow::receivedAt)
                .moment("vendor-months.complete", PartnerAccountRow::completeUntil)
                .count("vendors.datasets", PartnerAccountRow::datasets)
                .count("vendors.accounts", PartnerAccountRow::accounts)
                .count("vendors.unassigned", PartnerAccountRow::unassigned)
                .day("list.closed", PartnerAccountRow::closedOn);
        sheet.all(columns, accounts.list(choice.text("vendor"), choice.sorting()));
    }
}

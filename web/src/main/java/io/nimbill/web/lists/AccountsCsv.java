package io.nimbill.web.lists;

import io.nimbill.analysis.CloudAccountRegister;
import io.nimbill.analysis.CloudAccountRow;
import io.nimbill.web.portal.Display;
import io.nimbill.web.portal.Months;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Cloud accounts and their holders today. */
@RequestScoped
class AccountsCsv implements CsvList {

    @Inject
    private CloudAccountRegister accounts;

    @Inject
    private Filters filters;

    @Inject
    private Months months;

    @Inject
    private Display show;

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public void write(Choice choice, CsvSheet sheet) {
        CsvColumns<CloudAccountRow> columns = new CsvColumns<CloudAccountRow>()
                .text("charge.account", CloudAccountRow::name)
                .text("accounts.number", CloudAccountRow::number)
                .text("costs.vendor", CloudAccountRow::vendorName)
                .text("accounts.kind", row -> show.word("account", row.kind()))
                .text("accounts.holder", CloudAccountRow::clientName)
                .day("accounts.since", CloudAccountRow::assignedFrom)
                .moment("accounts.seen", CloudAccountRow::firstSeenAt)
                .number(choice.is("unassigned") ? "accounts.cost-so-far" : "accounts.cost", CloudAccountRow::cost)
                .text("party.currency", CloudAccountRow::currency);
        accounts.each(filters.accounts(), months.today(), filters.month(), choice.sorting(), sheet.begin(columns));
    }
}

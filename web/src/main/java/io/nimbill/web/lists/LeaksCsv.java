package io.nimbill.web.lists;

import io.nimbill.reconciliation.Leak;
import io.nimbill.reconciliation.LeakFinder;
import io.nimbill.reconciliation.LeakKind;
import io.nimbill.web.portal.Display;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;

/** Where sellers lose money. */
@RequestScoped
class LeaksCsv implements CsvList {

    @Inject
    private LeakFinder finder;

    @Inject
    private Display show;

    @Override
    public String name() {
        return "leaks";
    }

    @Override
    public void write(Choice choice, CsvSheet sheet) {
        LeakKind kind = Arrays.stream(LeakKind.values())
                .filter(each -> each.name().equals(choice.text("kind")))
                .findFirst()
                .orElse(null);
        CsvColumns<Leak> columns = new CsvColumns<Leak>()
                .text("leak.kind", leak -> show.word("leak", leak.kind().name()))
                .text("leak.seller", Leak::sellerName)
                .text("leak.subject", Leak::subjectName)
                .text("leak.detail", Leak::detail)
                .day("list.period-start", Leak::period)
                .day("leak.ended-on", Leak::endedOn)
                .number("leak.amount", Leak::amount)
                .text("party.currency", Leak::currency)
                .count("costs.rows", Leak::rows)
                .text(
                        "leak.advice",
                        leak -> show.word("leak.advice", leak.kind().name()))
                .moment("leak.found", Leak::foundAt);
        sheet.all(columns, finder.leaks(kind, choice.sorting()));
    }
}

package io.nimbill.web.lists;

import io.nimbill.analysis.PriceBookRegister;
import io.nimbill.analysis.PriceBookRow;
import io.nimbill.web.portal.Months;
import io.nimbill.web.portal.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Price books as they speak today. */
@RequestScoped
class BooksCsv implements CsvList {

    @Inject
    private PriceBookRegister books;

    @Inject
    private Months months;

    @Inject
    private Words words;

    @Override
    public String name() {
        return "books";
    }

    @Override
    public void write(Choice choice, CsvSheet sheet) {
        CsvColumns<PriceBookRow> columns = new CsvColumns<PriceBookRow>()
                .text("book.name", PriceBookRow::name)
                .text("book.seller", PriceBookRow::sellerName)
                .text("book.buyers", row -> "*".equals(row.buyers()) ? words.text("book.all-buyers") : row.buyers())
                .count(
                        "book.version",
                        row -> row.versionNumber() == null
                                ? null
                                : row.versionNumber().longValue())
                .day("accounts.since", PriceBookRow::validFrom)
                .count("book.rules", PriceBookRow::rules)
                .text("party.currency", PriceBookRow::currency);
        sheet.all(columns, books.books(months.today(), choice.sorting()));
    }
}

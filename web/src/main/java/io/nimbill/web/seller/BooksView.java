package io.nimbill.web.seller;

import io.nimbill.analysis.PriceBookRegister;
import io.nimbill.analysis.PriceBookRow;
import io.nimbill.analysis.PriceRuleRow;
import io.nimbill.web.portal.Months;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** Price books as they speak today, and the rules of one. */
@Named
@RequestScoped
public class BooksView {

    @Inject
    @Param
    private String id;

    @Inject
    private PriceBookRegister books;

    @Inject
    private Months months;

    private PriceBookRow book;
    private List<PriceRuleRow> rules;

    /** Reads one book before anything of its page is written, so that an unknown id is a 404. */
    public void open() {
        book = books.book(id, months.today());
        rules = book.versionId() == null ? List.of() : books.rules(book.versionId());
    }

    public List<PriceBookRow> getAll() {
        return books.books(months.today());
    }

    public PriceBookRow getBook() {
        return book;
    }

    public List<PriceRuleRow> getRules() {
        return rules;
    }
}

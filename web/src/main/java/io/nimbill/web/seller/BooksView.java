package io.nimbill.web.seller;

import io.nimbill.analysis.PriceBookRegister;
import io.nimbill.analysis.PriceBookRow;
import io.nimbill.analysis.PromotionRow;
import io.nimbill.analysis.Promotions;
import io.nimbill.web.lists.Choice;
import io.nimbill.web.lists.Listing;
import io.nimbill.web.portal.Months;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Price books as they speak today. */
@Named
@RequestScoped
public class BooksView {

    @Inject
    private PriceBookRegister books;

    @Inject
    private Months months;

    @Inject
    private Choice choice;

    @Inject
    private Promotions promotions;

    /** Named rules and discounts that end soon. */
    public List<PromotionRow> getPromotions() {
        return promotions.ending(months.today(), Promotions.USUAL_DAYS);
    }

    public Listing getListing() {
        return choice.listing("books");
    }

    public List<PriceBookRow> getAll() {
        return books.books(months.today(), choice.sorting());
    }
}

package io.nimbill.web.staff;

import io.nimbill.catalog.prices.VendorPrice;
import io.nimbill.catalog.prices.VendorPrices;
import io.nimbill.web.lists.Choice;
import io.nimbill.web.lists.Listing;
import io.nimbill.web.portal.LazyRows;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Which prices of vendors changed. */
@Named
@ViewScoped
public class PriceChangesView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private VendorPrices prices;

    @Inject
    private Choice choice;

    private Listing listing;
    private String text;
    private LazyRows<VendorPrice> rows;

    @PostConstruct
    void load() {
        listing = choice.listing("vendor-price-changes", "id", "words");
        text = choice.text("words");
        PublicId list = choice.text("id") == null
                ? null
                : PublicId.parse("vpl", choice.text("id")).orElseThrow(NotFound::new);
        VendorPrices.Wanted wanted = new VendorPrices.Wanted(list, text);
        rows = new LazyRows<>(
                () -> prices.countChanges(wanted),
                (first, size) -> prices.changes(wanted, listing.sorting(), first, size));
    }

    public Listing getListing() {
        return listing;
    }

    public String getText() {
        return text;
    }

    public LazyRows<VendorPrice> getRows() {
        return rows;
    }
}

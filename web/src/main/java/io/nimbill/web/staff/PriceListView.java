package io.nimbill.web.staff;

import io.nimbill.catalog.Product;
import io.nimbill.catalog.VendorProducts;
import io.nimbill.catalog.prices.PriceListDefect;
import io.nimbill.catalog.prices.PriceListKeeping;
import io.nimbill.catalog.prices.VendorPrice;
import io.nimbill.catalog.prices.VendorPriceList;
import io.nimbill.catalog.prices.VendorPrices;
import io.nimbill.web.lists.Choice;
import io.nimbill.web.lists.Listing;
import io.nimbill.web.portal.LazyRows;
import io.nimbill.web.portal.Viewer;
import io.nimbill.web.portal.Words;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** What stands in a price list that is kept, and what of it could not be read. */
@Named
@ViewScoped
public class PriceListView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PriceListKeeping keeping;

    @Inject
    private VendorPrices prices;

    @Inject
    private VendorProducts products;

    @Inject
    private Choice choice;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private VendorPriceList head;
    private Listing listing;
    private String text;
    private LazyRows<VendorPrice> rows;

    @PostConstruct
    void load() {
        head = keeping.one(PublicId.parse("vpl", choice.text("id")).orElseThrow(NotFound::new));
        listing = choice.listing("vendor-prices", "id", "words");
        text = choice.text("words");
        VendorPrices.Wanted wanted = new VendorPrices.Wanted(head.publicId(), text);
        rows = new LazyRows<>(
                () -> prices.count(wanted), (first, size) -> prices.page(wanted, listing.sorting(), first, size));
    }

    /** Has it read now. */
    public void read() {
        keeping.read(head.publicId());
        Messages.addFlashGlobalInfo("{0}", words.text("vendors.lists.asked"));
        Faces.redirect(getPage());
    }

    /** Keeps it no more. */
    public void end() {
        keeping.end(head.publicId());
        Messages.addFlashGlobalInfo("{0}", words.text("vendors.lists.ended-now"));
        Faces.redirect(viewer.page("price-lists"));
    }

    /** Makes a product of the viewer's own place of a price. */
    public void make(String priceId) {
        Product product = products.add(
                PublicId.parse("pty", viewer.getPlaceId()).orElseThrow(NotFound::new),
                PublicId.parse("vpc", priceId).orElseThrow(NotFound::new),
                null,
                null,
                null);
        Messages.addFlashGlobalInfo("{0}", words.text("offers.product-added", product.name()));
        Faces.redirect(viewer.page("offers"));
    }

    private String getPage() {
        return viewer.page("price-list") + "?id=" + getId();
    }

    public String getId() {
        return head.publicId().prefixed("vpl");
    }

    public VendorPriceList getHead() {
        return head;
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

    public List<PriceListDefect> getDefects() {
        return keeping.defects(head.publicId());
    }
}

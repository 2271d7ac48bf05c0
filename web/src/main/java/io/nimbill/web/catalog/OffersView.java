package io.nimbill.web.catalog;

import io.nimbill.catalog.OfferDirectory;
import io.nimbill.catalog.OfferKeeping;
import io.nimbill.catalog.OfferRegister;
import io.nimbill.catalog.OfferRow;
import io.nimbill.catalog.Product;
import io.nimbill.web.lists.Choice;
import io.nimbill.web.lists.Listing;
import io.nimbill.web.portal.Months;
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

/** What a seller has on offer, and its products. */
@Named
@ViewScoped
public class OffersView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OfferRegister register;

    @Inject
    private OfferDirectory directory;

    @Inject
    private OfferKeeping keeping;

    @Inject
    private Choice choice;

    @Inject
    private Months months;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private String seller;
    private Listing listing;
    private String code;
    private String name;
    private String unit;

    @PostConstruct
    void open() {
        String asked = choice.text("seller");
        seller = asked == null ? viewer.getPlaceId() : asked;
        listing = choice.listing("offers", "seller");
    }

    /** Adds a product of the seller shown. */
    public void add() {
        Product product = keeping.add(sellerId(), code, name, unit);
        Messages.addFlashGlobalInfo("{0}", words.text("offers.product-added", product.name()));
        Faces.redirect(getPage());
    }

    /** No new offer can be made of it. */
    public void close(String productId) {
        keeping.closeProduct(PublicId.parse("prd", productId).orElseThrow(NotFound::new));
    }

    public List<OfferRow> getAll() {
        return register.ofSeller(sellerId(), months.today(), listing.sorting());
    }

    public List<Product> getProducts() {
        return directory.products(sellerId());
    }

    private PublicId sellerId() {
        return PublicId.parse("pty", seller).orElseThrow(NotFound::new);
    }

    /** This page with the seller shown. */
    public String getPage() {
        return viewer.page("offers") + "?seller=" + seller;
    }

    public Listing getListing() {
        return listing;
    }

    public String getSeller() {
        return seller;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }
}

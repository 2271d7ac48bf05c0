package io.nimbill.web.catalog;

import io.nimbill.catalog.BillingInterval;
import io.nimbill.catalog.ChargeModel;
import io.nimbill.catalog.ChargeTiming;
import io.nimbill.catalog.Offer;
import io.nimbill.catalog.OfferDirectory;
import io.nimbill.catalog.OfferItem;
import io.nimbill.catalog.OfferKeeping;
import io.nimbill.catalog.OfferTerms;
import io.nimbill.web.portal.Viewer;
import io.nimbill.web.portal.Words;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Drafts an offer: of one product, or of several for one price. */
@Named
@ViewScoped
public class OfferForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(name = "seller")
    private String asked;

    @Inject
    private OfferDirectory directory;

    @Inject
    private OfferKeeping keeping;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private String seller;
    private String code;
    private String name;
    private ChargeModel model = ChargeModel.PER_UNIT;
    private BillingInterval interval = BillingInterval.MONTH;
    private ChargeTiming timing = ChargeTiming.IN_ADVANCE;
    private int termMonths;
    private boolean renews = true;
    private boolean calendarAligned;
    private int freeDays;
    private final List<ItemFields> items = new ArrayList<>();

    @PostConstruct
    void open() {
        seller = asked == null || asked.isBlank() ? viewer.getPlaceId() : asked;
        items.add(new ItemFields());
    }

    /** Keeps the draft and goes to its page, where it gets its prices. */
    public void draft() {
        List<OfferItem> made = items.stream()
                .map(item -> keeping.item(
                        PublicId.parse("prd", item.getProduct()).orElseThrow(NotFound::new), item.getQuantity()))
                .toList();
        OfferTerms terms = new OfferTerms(model, interval, timing, termMonths, renews, calendarAligned, freeDays);
        Offer offer = keeping.draft(sellerId(), code, name, terms, made);
        Messages.addFlashGlobalInfo("{0}", words.text("offer.drafted", offer.name()));
        Faces.redirect(viewer.page("offer") + "?id=" + offer.publicId().prefixed("off"));
    }

    /** One more product in the bundle. */
    public void addItem() {
        items.add(new ItemFields());
    }

    /** Takes the last product out; one always stays. */
    public void removeItem() {
        if (items.size() > 1) {
            items.remove(items.size() - 1);
        }
    }

    /** What an offer can be made of. */
    public List<SelectItem> getProducts() {
        return directory.products(sellerId()).stream()
                .filter(product -> product.closedOn().isEmpty())
                .map(product -> new SelectItem(
                        product.publicId().prefixed("prd"),
                        words.text("offer.product-unit", product.name(), product.unit())))
                .toList();
    }

    private PublicId sellerId() {
        return PublicId.parse("pty", seller).orElseThrow(NotFound::new);
    }

    public String getSeller() {
        return seller;
    }

    public List<ChargeModel> getModels() {
        return List.of(ChargeModel.values());
    }

    public List<BillingInterval> getIntervals() {
        return List.of(BillingInterval.values());
    }

    public List<ChargeTiming> getTimings() {
        return List.of(ChargeTiming.values());
    }

    public List<ItemFields> getItems() {
        return items;
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

    public ChargeModel getModel() {
        return model;
    }

    public void setModel(ChargeModel model) {
        this.model = model;
    }

    public BillingInterval getInterval() {
        return interval;
    }

    public void setInterval(BillingInterval interval) {
        this.interval = interval;
    }

    public ChargeTiming getTiming() {
        return timing;
    }

    public void setTiming(ChargeTiming timing) {
        this.timing = timing;
    }

    public int getTermMonths() {
        return termMonths;
    }

    public void setTermMonths(int termMonths) {
        this.termMonths = termMonths;
    }

    public boolean isRenews() {
        return renews;
    }

    public void setRenews(boolean renews) {
        this.renews = renews;
    }

    public boolean isCalendarAligned() {
        return calendarAligned;
    }

    public void setCalendarAligned(boolean calendarAligned) {
        this.calendarAligned = calendarAligned;
    }

    public int getFreeDays() {
        return freeDays;
    }

    public void setFreeDays(int freeDays) {
        this.freeDays = freeDays;
    }
}

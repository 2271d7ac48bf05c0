package io.nimbill.web.staff;

import io.nimbill.analysis.PartnerAccountRegister;
import io.nimbill.analysis.PartnerAccountRow;
import io.nimbill.vendor.Capability;
import io.nimbill.vendor.ListPrices;
import io.nimbill.vendor.PriceWish;
import io.nimbill.vendor.VendorConnecting;
import io.nimbill.web.lists.Choice;
import io.nimbill.web.lists.Listing;
import io.nimbill.web.portal.Words;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Prices as a vendor publishes them, asked for at this moment; nothing is asked before something is wanted. */
@Named
@RequestScoped
public class VendorPricesView {

    private static final int SIZE = 50;
    private static final String[] NAMES = {"id", "service", "region", "currency", "sheet", "words"};

    @Inject
    private Choice choice;

    @Inject
    private PartnerAccountRegister register;

    @Inject
    private VendorConnecting connecting;

    @Inject
    private ListPrices prices;

    @Inject
    private Words words;

    private PartnerAccountRow head;
    private Listing listing;
    private List<ListPrices.Placed> rows = List.of();
    private boolean more;
    private String trouble;

    /** Reads the page before anything of it is written, so that an unknown id is a 404. */
    public void open() {
        head = register.one(choice.text("id"));
        listing = choice.listing("list-prices", NAMES);
        if (isAsked() && isAble()) {
            ask();
        }
    }

    private void ask() {
        try {
            List<ListPrices.Placed> found = prices.page(account(), wish(), choice.text("words"), after(), SIZE + 1);
            more = found.size() > SIZE;
            rows = more ? found.subList(0, SIZE) : found;
        } catch (NotFound notThere) {
            throw notThere;
        } catch (Refusal refusal) {
            trouble = words.refusal(refusal);
        }
    }

    private PriceWish wish() {
        return new PriceWish(getService(), getRegion(), getCurrency(), getSheet());
    }

    private PublicId account() {
        return PublicId.parse("pac", choice.text("id")).orElseThrow(NotFound::new);
    }

    private long after() {
        String text = choice.text("after");
        return text != null && text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 0;
    }

    /** Whether the vendor publishes prices that can be read. */
    public boolean isAble() {
        return connecting.capabilitiesOf(account()).contains(Capability.READ_PRICES);
    }

    public boolean isAsked() {
        return getService() != null || getRegion() != null || getSheet() != null;
    }

    /** Microsoft alone has sheets of the partner and a choice of currencies. */
    public boolean isSheets() {
        return head.vendor().equals("microsoft");
    }

    public PartnerAccountRow getHead() {
        return head;
    }

    public Listing getListing() {
        return listing;
    }

    public List<ListPrices.Placed> getRows() {
        return rows;
    }

    /** What stands in the way, in words; null when nothing does. */
    public String getTrouble() {
        return trouble;
    }

    /** Address of the rows that follow; null on the last page. */
    public String getNext() {
        return more ? listing.with("after", rows.get(SIZE - 1).place()).getHere() : null;
    }

    /** Whether rows were passed over to come here. */
    public boolean isBegun() {
        return after() > 0;
    }

    public String getFirst() {
        return listing.getHere();
    }

    public String getService() {
        return choice.text("service");
    }

    public String getRegion() {
        return choice.text("region");
    }

    public String getCurrency() {
        return choice.text("currency");
    }

    public String getSheet() {
        return choice.text("sheet");
    }

    public String getText() {
        return choice.text("words");
    }
}

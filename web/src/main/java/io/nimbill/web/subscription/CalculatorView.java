package io.nimbill.web.subscription;

import io.nimbill.catalog.prices.PricedSku;
import io.nimbill.party.Party;
import io.nimbill.party.PartyDirectory;
import io.nimbill.rating.UsageQuote;
import io.nimbill.rating.UsageQuoting;
import io.nimbill.web.lists.Choice;
import io.nimbill.web.portal.Months;
import io.nimbill.web.portal.Viewer;
import io.nimbill.web.portal.Words;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** What vendor usage would cost a buyer; all that is asked stands in the address. */
@Named
@RequestScoped
public class CalculatorView {

    @Inject
    private UsageQuoting quoting;

    @Inject
    private PartyDirectory directory;

    @Inject
    private Choice choice;

    @Inject
    private Months months;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private Party buyer;
    private AskedQuantity quantity;
    private LocalDate day;
    private List<PricedSku> found = List.of();
    private UsageQuote quote;
    private String trouble;

    /** Reads it before anything of the page is written, so that an unknown id is a 404. */
    public void open() {
        String id = choice.text("id");
        buyer = id == null
                ? directory.own()
                : directory.one(PublicId.parse("pty", id).orElseThrow(NotFound::new));
        quantity = AskedQuantity.of(choice.text("quantity"), viewer.getLocale());
        day = choice.day("day") == null ? months.today() : choice.day("day");
        try {
            found = quoting.skus(buyer.publicId(), getText());
            if (choice.text("sku") != null && quantity.value() != null) {
                quote = quoting.quote(buyer.publicId(), wanted(), quantity.value(), day);
            }
        } catch (NotFound notThere) {
            throw notThere;
        } catch (Refusal refusal) {
            trouble = words.refusal(refusal);
        }
    }

    private PricedSku wanted() {
        return new PricedSku(said("vendor"), "", said("sku"), said("region"), "", "");
    }

    private String said(String name) {
        return choice.text(name) == null ? "" : choice.text(name);
    }

    /** Where the cost of one of them is reckoned. */
    public String address(PricedSku sku) {
        return viewer.page("calculator") + "?id=" + getBuyer() + "&words=" + encoded(said("words")) + "&quantity="
                + encoded(quantity.text()) + "&day=" + day + "&vendor=" + encoded(sku.vendor()) + "&sku="
                + encoded(sku.sku()) + "&region=" + encoded(sku.region());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Public id of the buyer with its prefix. */
    public String getBuyer() {
        return buyer.publicId().prefixed("pty");
    }

    public String getBuyerName() {
        return buyer.legalName();
    }

    public String getText() {
        return choice.text("words");
    }

    /** Whether enough was said to look for. */
    public boolean isAsked() {
        return getText() != null && getText().length() > 1;
    }

    /** As the field shows it. */
    public String getQuantity() {
        return quantity.text();
    }

    /** What is wrong with the quantity, in words; null when nothing is. */
    public String getQuantityTrouble() {
        return quantity.trouble(words);
    }

    public LocalDate getDay() {
        return day;
    }

    public List<PricedSku> getFound() {
        return found;
    }

    /** The answer; null where nothing was asked, or it cannot be answered. */
    public UsageQuote getQuote() {
        return quote;
    }

    /** What stands in the way, in words; null when nothing does. */
    public String getTrouble() {
        return trouble;
    }
}

package io.nimbill.web.price;

import io.nimbill.party.Party;
import io.nimbill.party.PartyDirectory;
import io.nimbill.party.PartyKind;
import io.nimbill.pricing.PriceBook;
import io.nimbill.pricing.PriceBookKeeping;
import io.nimbill.web.portal.Viewer;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Currency;
import java.util.List;
import org.omnifaces.util.Faces;

/** Opens a price book of a seller the viewer speaks for. */
@Named
@RequestScoped
public class BookForm {

    @Inject
    private PartyDirectory directory;

    @Inject
    private PriceBookKeeping keeping;

    @Inject
    private Viewer viewer;

    private String seller;
    private String name;
    private String currency;

    @PostConstruct
    void propose() {
        Party own = directory.own();
        seller = own.publicId().prefixed("pty");
        currency = own.profile().currency().getCurrencyCode();
    }

    /** Opens it and goes to its page, where its first version is written. */
    public void open() {
        PublicId sellerId = PublicId.parse("pty", seller).orElseThrow(NotFound::new);
        PriceBook book = keeping.open(sellerId, name, Currency.getInstance(currency));
        Faces.redirect(viewer.page("book") + "?id=" + book.publicId().prefixed("pbk"));
    }

    /** The sellers the viewer speaks for: all of them at the operator, else their own party. */
    public List<SelectItem> getSellers() {
        List<Party> sellers = viewer.isOperator() ? directory.subtree() : List.of(directory.own());
        return sellers.stream()
                .filter(party ->
                        party.kind() != PartyKind.CLIENT && party.closedOn().isEmpty())
                .map(party -> new SelectItem(party.publicId().prefixed("pty"), party.legalName()))
                .toList();
    }

    public String getSeller() {
        return seller;
    }

    public void setSeller(String seller) {
        this.seller = seller;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }
}

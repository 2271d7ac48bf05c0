package io.nimbill.web.catalog;

import io.nimbill.catalog.OfferDirectory;
import io.nimbill.catalog.OfferPricing;
import io.nimbill.party.Party;
import io.nimbill.party.PartyDirectory;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Records what the seller in whose place the viewer speaks asks for an offer. */
@Named
@ViewScoped
public class OfferPriceForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private String id;

    @Inject
    private OfferDirectory offers;

    @Inject
    private OfferPricing pricing;

    @Inject
    private PartyDirectory directory;

    @Inject
    private Months months;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private String recipient;
    private BigDecimal amount;
    private String currency;
    private LocalDate validFrom;

    @PostConstruct
    void propose() {
        validFrom = months.today();
        currency = seller().profile().currency().getCurrencyCode();
    }

    /** Records it and comes back to the offer. An empty amount takes earlier ones of the same buyers back. */
    public void set() {
        PublicId buyer =
                PublicId.parse("pty", recipient == null ? "" : recipient).orElse(null);
        String type = buyer == null && recipient != null && !recipient.isBlank() ? recipient : null;
        pricing.set(
                offerId(),
                seller().publicId(),
                new OfferPricing.Wanted(buyer, type, Currency.getInstance(currency), amount, validFrom));
        Messages.addFlashGlobalInfo("{0}", words.text("offer.price-set"));
        Faces.redirect(viewer.page("offer") + "?id=" + id);
    }

    /** The direct buyers of the seller. */
    public List<Party> getBuyers() {
        Optional<Long> seller = Optional.of(seller().id());
        return directory.subtree().stream()
                .filter(party ->
                        party.parentId().equals(seller) && party.closedOn().isEmpty())
                .toList();
    }

    private Party seller() {
        return directory.one(offers.sellerOf(offerId()));
    }

    private PublicId offerId() {
        return PublicId.parse("off", id).orElseThrow(NotFound::new);
    }

    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(String recipient) {
        this.recipient = recipient;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }
}

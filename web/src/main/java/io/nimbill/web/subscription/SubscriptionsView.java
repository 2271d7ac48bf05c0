package io.nimbill.web.subscription;

import io.nimbill.party.Party;
import io.nimbill.party.PartyDirectory;
import io.nimbill.party.PartyKind;
import io.nimbill.subscription.Quote;
import io.nimbill.subscription.Quoting;
import io.nimbill.subscription.Subscribing;
import io.nimbill.subscription.Subscription;
import io.nimbill.subscription.SubscriptionDirectory;
import io.nimbill.subscription.SubscriptionRow;
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
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/**
 * What a party and all below it hold; of a client also what it can order, and what that would cost at its own prices. The
 * quantity and the day of the reckoning are in the address.
 */
@Named
@ViewScoped
public class SubscriptionsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private String id;

    @Inject
    private PartyDirectory directory;

    @Inject
    private SubscriptionDirectory subscriptions;

    @Inject
    private Quoting quoting;

    @Inject
    private Subscribing subscribing;

    @Inject
    private Choice choice;

    @Inject
    private Months months;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private PublicId party;
    private String partyName;
    private boolean client;
    private boolean buyer;
    private AskedQuantity quantity;
    private LocalDate startsOn;
    private Listing listing;

    @PostConstruct
    void load() {
        Party found = id == null || id.isBlank()
                ? directory.own()
                : directory.one(PublicId.parse("pty", id).orElseThrow(NotFound::new));
        party = found.publicId();
        partyName = found.legalName();
        client = found.kind() == PartyKind.CLIENT;
        buyer = found.kind() != PartyKind.OPERATOR;
        quantity = AskedQuantity.of(choice.text("quantity"), viewer.getLocale());
        LocalDate asked = choice.day("startsOn");
        startsOn = asked == null ? months.today() : asked;
        listing = choice.listing("subscriptions").with("id", getParty());
    }

    /** Orders an offer in the quantity and from the day of the reckoning. */
    public void order(Quote quote) {
        Subscription made = subscribing.order(party, quote.offerId(), quote.quantity(), startsOn);
        Messages.addFlashGlobalInfo("{0}", words.text("subscriptions.ordered", quote.offerName()));
        Faces.redirect(viewer.page("subscription") + "?id=" + made.publicId().prefixed("sub"));
    }

    public List<SubscriptionRow> getAll() {
        return subscriptions.below(party);
    }

    /** What the client can order in the quantity asked for; empty for others, and where that is none. */
    public List<Quote> getQuotes() {
        return client && quantity.value() != null ? quoting.offersFor(party, quantity.value(), startsOn) : List.of();
    }

    /** Whether the viewer orders for the client shown. */
    public boolean isOrdering() {
        return client && viewer.may("MANAGE_SUBSCRIPTIONS");
    }

    /** Whether a client is shown. */
    public boolean isClient() {
        return client;
    }

    /** Whether somebody sells to the party shown. */
    public boolean isBuyer() {
        return buyer;
    }

    /** Whether the viewer looks at another's. */
    public boolean isForeign() {
        return !getParty().equals(viewer.getPlaceId());
    }

    /** Public id of the party with its prefix. */
    public String getParty() {
        return party.prefixed("pty");
    }

    public String getPartyName() {
        return partyName;
    }

    /** As the field shows it. */
    public String getQuantity() {
        return quantity.text();
    }

    /** What is wrong with the quantity, in words; null when nothing is. */
    public String getQuantityTrouble() {
        return quantity.trouble(words);
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public Listing getListing() {
        return listing;
    }
}

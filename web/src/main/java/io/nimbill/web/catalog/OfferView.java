package io.nimbill.web.catalog;

import io.nimbill.catalog.Offer;
import io.nimbill.catalog.OfferDirectory;
import io.nimbill.catalog.OfferItem;
import io.nimbill.catalog.OfferKeeping;
import io.nimbill.catalog.OfferPrice;
import io.nimbill.catalog.OfferPricing;
import io.nimbill.catalog.OfferState;
import io.nimbill.catalog.Offers;
import io.nimbill.catalog.Product;
import io.nimbill.catalog.Recipient;
import io.nimbill.party.Parties;
import io.nimbill.party.Party;
import io.nimbill.party.PartyDirectory;
import io.nimbill.web.portal.Viewer;
import io.nimbill.web.portal.Words;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** An offer: what it is made of, who may see it, and what the seller in whose place the viewer speaks asks for it. */
@Named
@ViewScoped
public class OfferView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private String id;

    @Inject
    private OfferDirectory directory;

    @Inject
    private OfferKeeping keeping;

    @Inject
    private OfferPricing pricing;

    @Inject
    private Offers offers;

    @Inject
    private PartyDirectory partyDirectory;

    @Inject
    private Parties parties;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private String seller;
    private String recipient;

    @PostConstruct
    void open() {
        seller = directory.sellerOf(offerId()).prefixed("pty");
    }

    /** Lets it be ordered. */
    public void activate() {
        keeping.activate(offerId());
        say("offer.activated");
    }

    /** Lets nobody order it any more. */
    public void close() {
        keeping.close(offerId());
        say("offer.closed");
    }

    /** Shows it to one branch, client or customer type more. */
    public void show() {
        Set<PublicId> branches = branches();
        Set<String> types = types();
        PublicId.parse("pty", recipient).ifPresentOrElse(branches::add, () -> types.add(recipient));
        keeping.showTo(offerId(), branches, types);
        say("offer.shown");
    }

    /** Shows it to one the fewer. */
    public void hide(String hidden) {
        Set<PublicId> branches = branches();
        Set<String> types = types();
        PublicId.parse("pty", hidden).ifPresentOrElse(branches::remove, () -> types.remove(hidden));
        keeping.showTo(offerId(), branches, types);
        say("offer.shown");
    }

    private Set<PublicId> branches() {
        Set<PublicId> branches = new HashSet<>();
        getOffer().recipients().stream()
                .map(Recipient::partyId)
                .filter(Objects::nonNull)
                .forEach(party -> branches.add(party(party).publicId()));
        return branches;
    }

    private Set<String> types() {
        Set<String> types = new HashSet<>();
        getOffer().recipients().stream()
                .map(Recipient::customerType)
                .filter(Objects::nonNull)
                .forEach(types::add);
        return types;
    }

    private void say(String key) {
        Messages.addFlashGlobalInfo("{0}", words.text(key, getOffer().name()));
        Faces.redirect(getPage());
    }

    public Offer getOffer() {
        return directory.one(offerId());
    }

    /** What it is made of, with the included quantities. */
    public List<Content> getContents() {
        Offer offer = getOffer();
        List<Product> products = offers.contents(offer);
        List<OfferItem> items = offer.items();
        List<Content> contents = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            contents.add(new Content(products.get(i), items.get(i)));
        }
        return contents;
    }

    /**
     * A line of what an offer is made of.
     *
     * @param product what
     * @param item how much of it
     */
    public record Content(Product product, OfferItem item) {}

    /**
     * Somebody who may see it.
     *
     * @param key public id of a party with its prefix, or a customer type
     */
    public record Seer(String key, String name) implements Serializable {}

    /** Who may see it; empty = everybody below its maker. */
    public List<Seer> getSeers() {
        return getOffer().recipients().stream()
                .map(each -> each.partyId() == null
                        ? new Seer(each.customerType(), words.word("customer-type", each.customerType()))
                        : new Seer(
                                party(each.partyId()).publicId().prefixed("pty"),
                                party(each.partyId()).legalName()))
                .sorted(Comparator.comparing(Seer::name))
                .toList();
    }

    /** To whom it could be shown: parties below the maker. */
    public List<Party> getBranches() {
        Party maker = party(getOffer().sellerId());
        return partyDirectory.subtree().stream()
                .filter(party -> party.path().startsWith(maker.path()) && !party.equals(maker))
                .filter(party -> party.closedOn().isEmpty())
                .toList();
    }

    /** What the seller asks, newest first. */
    public List<OfferPrice> getPrices() {
        List<OfferPrice> prices = new ArrayList<>(
                pricing.ofSeller(offerId(), PublicId.parse("pty", seller).orElseThrow(NotFound::new)));
        Collections.reverse(prices);
        return prices;
    }

    /** For whom a price is. */
    public String buyers(OfferPrice price) {
        if (price.buyerId() != null) {
            return party(price.buyerId()).legalName();
        }
        return price.customerType() == null
                ? words.text("offer.all-buyers")
                : words.word("customer-type", price.customerType());
    }

    private Party party(long partyId) {
        return parties.find(partyId).orElseThrow(NotFound::new);
    }

    private PublicId offerId() {
        return PublicId.parse("off", id).orElseThrow(NotFound::new);
    }

    /** Whether the viewer speaks for its maker. */
    public boolean isOwn() {
        return viewer.isOperator()
                || party(getOffer().sellerId()).publicId().prefixed("pty").equals(viewer.getPlaceId());
    }

    /** Whether the viewer may write it, and it is a draft. */
    public boolean isDraft() {
        return isWritable() && getOffer().state() == OfferState.DRAFT;
    }

    /** Whether the viewer may end it. */
    public boolean isClosable() {
        return isWritable() && getOffer().state() != OfferState.CLOSED;
    }

    private boolean isWritable() {
        return isOwn() && viewer.may("MANAGE_PRICES");
    }

    public String getMaker() {
        return party(getOffer().sellerId()).legalName();
    }

    /** Its own page. */
    public String getPage() {
        return viewer.page("offer") + "?id=" + id;
    }

    public String getId() {
        return id;
    }

    /** Public id of the seller whose prices are shown, with its prefix. */
    public String getSeller() {
        return seller;
    }

    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(String recipient) {
        this.recipient = recipient;
    }
}

package io.nimbill.catalog;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.Party;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.party.SellingScope;
import io.nimbill.party.Versions;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Keeps the products and offers of a seller. */
@Stateless
public class OfferKeeping {

    @Inject
    private Offers offers;

    @Inject
    private OfferScope scope;

    @Inject
    private SellingScope sellingScope;

    @Inject
    private OfferApproval approval;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /**
     * Adds a product of a seller.
     *
     * @throws Refusal {@code code-taken} when another of its products has that code
     */
    @Requires(Permission.MANAGE_PRICES)
    public Product add(PublicId sellerId, String code, String name, String unit) {
        Party seller = sellingScope.requireSeller(sellerId);
        Product product = new Product(seller.id(), code, name, unit, Instant.now(clock));
        requireFree(offers.productsOf(seller.id()).stream().anyMatch(other -> isTaken(other.code(), product.code())));
        offers.add(product);
        auditTrail.record(
                "product-added",
                "product",
                product.publicId(),
                Changes.none().to("code", code).to("name", product.name()).to("unit", product.unit()));
        return product;
    }

    /** No new offer can be made of it. Offers that are there stay. */
    @Requires(Permission.MANAGE_PRICES)
    public Product closeProduct(PublicId productId) {
        Product product = scope.product(productId);
        product.close(today());
        auditTrail.record(
                "product-closed", "product", product.publicId(), Changes.none().to("closedOn", today()));
        return product;
    }

    /** What is included of a product of a seller the caller speaks for. */
    @Requires(Permission.MANAGE_PRICES)
    public OfferItem item(PublicId productId, BigDecimal quantity) {
        return OfferItem.of(scope.product(productId), quantity);
    }

    /**
     * Begins an offer of a seller. Nobody can order it before it has a price and is activated.
     *
     * @throws Refusal {@code code-taken} when another of its offers has that code
     */
    @Requires(Permission.MANAGE_PRICES)
    public Offer draft(PublicId sellerId, String code, String name, OfferTerms terms, List<OfferItem> items) {
        Party seller = sellingScope.requireSeller(sellerId);
        requireOwn(seller.id(), items);
        Offer offer = new Offer(seller.id(), code, name, terms, items, Instant.now(clock));
        requireFree(offers.madeBy(Set.of(seller.id())).stream().anyMatch(other -> isTaken(other.code(), offer.code())));
        offers.add(offer);
        auditTrail.record(
                "offer-drafted",
                "offer",
                offer.publicId(),
                Changes.none().to("code", code).to("name", offer.name()).to("terms", terms));
        return offer;
    }

    /**
     * Rewrites a draft.
     *
     * @param expectedVersion the version on which the change is based
     * @throws Refusal {@code changed-meanwhile} when it has another version now; {@code offer-not-draft} once it was active
     */
    @Requires(Permission.MANAGE_PRICES)
    public Offer amend(PublicId offerId, String name, OfferTerms terms, List<OfferItem> items, long expectedVersion) {
        Offer offer = offers.lock(scope.made(offerId));
        Versions.requireSame(expectedVersion, offer.version());
        requireOwn(offer.sellerId(), items);
        String nameBefore = offer.name();
        OfferTerms before = offer.terms();
        offer.write(name, terms, items);
        auditTrail.record(
                "offer-amended",
                "offer",
                offer.publicId(),
                Changes.none().from("name", nameBefore, offer.name()).from("terms", before, terms));
        return offer;
    }

    /**
     * Lets an offer be ordered.
     *
     * @throws Refusal {@code offer-without-price} when its maker asks no price for it
     */
    @Requires(Permission.MANAGE_PRICES)
    public Offer activate(PublicId offerId) {
        Offer offer = offers.lock(scope.made(offerId));
        List<OfferPrice> prices = offers.prices(offer.id()).stream()
                .filter(price -> price.sellerId() == offer.sellerId())
                .toList();
        if (prices.isEmpty()) {
            throw new Refusal("offer-without-price", "Set a price first: without one nobody can order it.");
        }
        if (offer.state() == OfferState.DRAFT) {
            approval.requireActivation(offer, prices);
        }
        offer.activate(today());
        auditTrail.record("offer-activated", "offer", offer.publicId(), Changes.none());
        return offer;
    }

    /** Lets nobody order it any more; who holds it keeps it. */
    @Requires(Permission.MANAGE_PRICES)
    public Offer close(PublicId offerId) {
        Offer offer = offers.lock(scope.made(offerId));
        offer.close(today());
        auditTrail.record(
                "offer-closed", "offer", offer.publicId(), Changes.none().to("closedOn", today()));
        return offer;
    }

    /**
     * Says who may see and order an offer.
     *
     * @param branches parties of the maker's branch, each with all below it; also single clients
     * @param customerTypes clients of these types; with no branch either, everybody below the maker
     */
    @Requires(Permission.MANAGE_PRICES)
    public Offer showTo(PublicId offerId, Set<PublicId> branches, Set<String> customerTypes) {
        Offer offer = offers.lock(scope.made(offerId));
        Set<Recipient> seen = scope.recipients(offer, branches, customerTypes);
        String before = words(offer.recipients());
        offer.showTo(seen);
        auditTrail.record(
                "offer-shown-to",
                "offer",
                offer.publicId(),
                Changes.none().from("recipients", before, words(offer.recipients())));
        return offer;
    }

    private static String words(Set<Recipient> recipients) {
        return recipients.stream()
                .map(Recipient::toString)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    private void requireOwn(long sellerId, List<OfferItem> items) {
        List<Long> ids = items.stream().map(OfferItem::productId).toList();
        boolean others = offers.products(ids).stream().anyMatch(product -> product.sellerId() != sellerId);
        if (others) {
            throw new Refusal("product-of-another", "items", "An offer is made of products of its own seller.");
        }
    }

    private static void requireFree(boolean taken) {
        if (taken) {
            throw new Refusal("code-taken", "code", "Another one has this code.");
        }
    }

    private static boolean isTaken(String known, String wanted) {
        return known.equalsIgnoreCase(wanted);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC);
    }
}

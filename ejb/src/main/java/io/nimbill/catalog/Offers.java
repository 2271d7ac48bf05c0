package io.nimbill.catalog;

import io.nimbill.work.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All products, offers and their prices, without regard to who asks; use cases check whose they are. */
@ApplicationScoped
public class Offers {

    @PersistenceContext(unitName = "nimbill")
    private EntityManager entityManager;

    public Optional<Offer> find(PublicId offerId) {
        return byPublicId(Offer.class, offerId);
    }

    public Optional<Offer> find(long offerId) {
        return Optional.ofNullable(entityManager.find(Offer.class, offerId));
    }

    /** The offer, its row locked until the transaction ends. */
    Offer lock(Offer offer) {
        Offer locked = entityManager.find(Offer.class, offer.id(), LockModeType.PESSIMISTIC_WRITE);
        entityManager.refresh(locked);
        return locked;
    }

    Optional<Product> findProduct(PublicId productId) {
        return byPublicId(Product.class, productId);
    }

    /** The products of a seller, by code. */
    List<Product> productsOf(long sellerId) {
        return entityManager
                .createQuery("select p from Product p where p.sellerId = :seller order by p.code", Product.class)
                .setParameter("seller", sellerId)
                .getResultList();
    }

    /** Products by database id, in no order. */
    public List<Product> products(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery("select p from Product p where p.id in :ids", Product.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** What an offer is made of, in the order of its items. */
    public List<Product> contents(Offer offer) {
        List<Long> ids = offer.items().stream().map(OfferItem::productId).toList();
        Map<Long, Product> found = products(ids).stream().collect(Collectors.toMap(Product::id, Function.identity()));
        return ids.stream().map(found::get).toList();
    }

    /** The offers made by some sellers, by code. */
    public List<Offer> madeBy(Collection<Long> sellerIds) {
        return sellerIds.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select o from Offer o where o.sellerId in :sellers order by o.code, o.id", Offer.class)
                        .setParameter("sellers", sellerIds)
                        .getResultList();
    }

    /** All prices of an offer, of every seller, oldest first. */
    public List<OfferPrice> prices(long offerId) {
        return entityManager
                .createQuery(
                        "select p from OfferPrice p where p.offerId = :offer order by p.recordedAt, p.id",
                        OfferPrice.class)
                .setParameter("offer", offerId)
                .getResultList();
    }

    void add(Object added) {
        entityManager.persist(added);
        entityManager.flush();
    }

    private <T> Optional<T> byPublicId(Class<T> type, PublicId id) {
        return entityManager
                .createQuery("select e from " + type.getSimpleName() + " e where e.publicId = :id", type)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }
}

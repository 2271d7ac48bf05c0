package io.nimbill.subscription;

import io.nimbill.work.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All subscriptions with their events and parts, without regard to who asks; use cases check whose they are. */
@ApplicationScoped
class Subscriptions {

    @PersistenceContext(unitName = "nimbill")
    private EntityManager entityManager;

    Optional<Subscription> find(PublicId id) {
        return entityManager
                .createQuery("select s from Subscription s where s.publicId = :id", Subscription.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    Optional<Subscription> find(long id) {
        return Optional.ofNullable(entityManager.find(Subscription.class, id));
    }

    /** The subscription, its row locked until the transaction ends: what happens to it is entered one at a time. */
    Subscription lock(Subscription subscription) {
        Subscription locked = entityManager.find(Subscription.class, subscription.id(), LockModeType.PESSIMISTIC_WRITE);
        entityManager.refresh(locked);
        return locked;
    }

    /** Of the parties on or below a path, newest first. */
    List<Subscription> below(String path, int limit) {
        return entityManager
                .createQuery(
                        "select s from Subscription s, Party p where p.id = s.clientId and p.path like :path"
                                + " order by s.id desc",
                        Subscription.class)
                .setParameter("path", path + "%")
                .setMaxResults(limit)
                .getResultList();
    }

    List<SubscriptionEvent> events(long subscriptionId) {
        return entityManager
                .createQuery(
                        "select e from SubscriptionEvent e where e.subscriptionId = :id order by e.id",
                        SubscriptionEvent.class)
                .setParameter("id", subscriptionId)
                .getResultList();
    }

    Story story(long subscriptionId) {
        return story(events(subscriptionId));
    }

    /** The stories of several, by database id. */
    Map<Long, Story> stories(List<Subscription> several) {
        List<Long> ids = several.stream().map(Subscription::id).toList();
        List<SubscriptionEvent> events = ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select e from SubscriptionEvent e where e.subscriptionId in :ids order by e.id",
                                SubscriptionEvent.class)
                        .setParameter("ids", ids)
                        .getResultList();
        return events.stream()
                .collect(Collectors.groupingBy(
                        SubscriptionEvent::subscriptionId,
                        Collectors.collectingAndThen(Collectors.toList(), Subscriptions::story)));
    }

    private static Story story(List<SubscriptionEvent> events) {
        List<Happening> happenings = new ArrayList<>();
        for (SubscriptionEvent event : events) {
            happenings.add(event.happening(happenings.size()));
        }
        return new Story(happenings);
    }

    /** In the order in which they were made. */
    List<SubscriptionPart> parts(long subscriptionId) {
        return entityManager
                .createQuery(
                        "select p from SubscriptionPart p where p.subscriptionId = :id order by p.id",
                        SubscriptionPart.class)
                .setParameter("id", subscriptionId)
                .getResultList();
    }

    /** Database ids of those that have to be looked at by a moment. */
    List<Long> dueBy(Instant moment) {
        return entityManager
                .createQuery("select s.id from Subscription s where s.nextLookAt <= :moment order by s.id", Long.class)
                .setParameter("moment", moment)
                .getResultList();
    }

    /** Has the subscriptions to an offer looked at. In plain SQL: the persistence provider would want a table of its own. */
    void lookAtOffer(long offerId, Instant now) {
        entityManager
                .createNativeQuery("UPDATE subscription SET next_look_at = ? WHERE offer_id = ?")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, offerId)
                .executeUpdate();
    }

    /** Has the subscriptions of a party and of all below it looked at. */
    void lookBelow(long partyId, Instant now) {
        entityManager
                .createNativeQuery("UPDATE subscription SET next_look_at = ? WHERE client_id IN"
                        + " (SELECT id FROM party WHERE path LIKE ?)")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, "%/" + partyId + "/%")
                .executeUpdate();
    }

    void add(Object added) {
        entityManager.persist(added);
        entityManager.flush();
    }
}

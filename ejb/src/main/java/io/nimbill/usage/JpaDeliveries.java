package io.nimbill.usage;

import io.nimbill.work.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Deliveries in the database. */
@ApplicationScoped
class JpaDeliveries implements Deliveries {

    @PersistenceContext(unitName = "nimbill")
    private EntityManager entities;

    @Override
    public void add(Delivery delivery) {
        entities.persist(delivery);
    }

    @Override
    public Optional<Delivery> find(PublicId id) {
        return entities.createQuery("SELECT d FROM Delivery d WHERE d.publicId = :id", Delivery.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Delivery> find(long id) {
        return Optional.ofNullable(entities.find(Delivery.class, id));
    }

    @Override
    public List<Delivery> versions(long datasetId, LocalDate periodStart) {
        return entities.createQuery(
                        "SELECT d FROM Delivery d WHERE d.datasetId = :dataset AND d.facts.periodStart = :period ORDER BY d.id",
                        Delivery.class)
                .setParameter("dataset", datasetId)
                .setParameter("period", periodStart)
                .getResultList();
    }

    @Override
    public List<Delivery> named(long partnerAccountId, String identity) {
        return entities.createQuery(
                        "SELECT d FROM Delivery d WHERE d.identity = :identity AND d.datasetId IN"
                                + " (SELECT s.id FROM Dataset s WHERE s.partnerAccountId = :account) ORDER BY d.id",
                        Delivery.class)
                .setParameter("account", partnerAccountId)
                .setParameter("identity", Delivery.shortened(identity))
                .getResultList();
    }

    @Override
    public List<Delivery> staged(String place) {
        return entities.createQuery(
                        "SELECT d FROM Delivery d WHERE d.stagingPath = :place ORDER BY d.id", Delivery.class)
                .setParameter("place", place)
                .getResultList();
    }
}

package io.nimbill.agreement;

import io.nimbill.work.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Agreements in the database. */
@ApplicationScoped
class JpaAgreements implements Agreements {

    @PersistenceContext(unitName = "nimbill")
    private EntityManager entityManager;

    @Override
    public Optional<Agreement> find(PublicId agreementId) {
        return entityManager
                .createQuery("select a from Agreement a where a.publicId = :id", Agreement.class)
                .setParameter("id", agreementId.value())
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Agreement> find(long agreementId) {
        return Optional.ofNullable(entityManager.find(Agreement.class, agreementId));
    }

    @Override
    public List<Agreement> ofEdge(long sellerId, long buyerId) {
        return entityManager
                .createQuery(
                        "select a from Agreement a where a.sellerId = :seller and a.buyerId = :buyer order by a.validFrom",
                        Agreement.class)
                .setParameter("seller", sellerId)
                .setParameter("buyer", buyerId)
                .getResultList();
    }

    @Override
    public Optional<Agreement> onDay(long sellerId, long buyerId, LocalDate day) {
        return ofEdge(sellerId, buyerId).stream()
                .filter(agreement -> agreement.holdsOn(day))
                .findFirst();
    }

    @Override
    public List<Agreement> ofSeller(long sellerId) {
        return entityManager
                .createQuery(
                        "select a from Agreement a where a.sellerId = :seller order by a.buyerId, a.validFrom",
                        Agreement.class)
                .setParameter("seller", sellerId)
                .getResultList();
    }

    @Override
    public List<Agreement> all() {
        return entityManager
                .createQuery("select a from Agreement a order by a.id", Agreement.class)
                .getResultList();
    }

    @Override
    public List<Agreement> withFees() {
        return entityManager
                .createQuery("select distinct a from Agreement a join a.fees f order by a.id", Agreement.class)
                .getResultList();
    }

    @Override
    public Optional<BillingAccount> defaultBillingAccount(long sellerId, long buyerId) {
        return entityManager
                .createQuery(
                        "select b from BillingAccount b where b.sellerId = :seller and b.buyerId = :buyer"
                                + " and b.isDefault = true",
                        BillingAccount.class)
                .setParameter("seller", sellerId)
                .setParameter("buyer", buyerId)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<BillingAccount> findBillingAccount(long id) {
        return Optional.ofNullable(entityManager.find(BillingAccount.class, id));
    }

    @Override
    public List<BillingAccount> defaultBillingAccounts() {
        return entityManager
                .createQuery(
                        "select b from BillingAccount b where b.isDefault = true order by b.id", BillingAccount.class)
                .getResultList();
    }

    @Override
    public void add(Agreement agreement) {
        entityManager.persist(agreement);
        entityManager.flush();
    }

    @Override
    public void add(BillingAccount account) {
        entityManager.persist(account);
        entityManager.flush();
    }
}

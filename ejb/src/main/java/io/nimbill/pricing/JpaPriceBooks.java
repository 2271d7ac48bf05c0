package io.nimbill.pricing;

import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Price books in the database. */
@ApplicationScoped
class JpaPriceBooks implements PriceBooks {

    @PersistenceContext(unitName = "nimbill")
    private EntityManager entityManager;

    @Override
    public Optional<PriceBook> find(PublicId bookId) {
        return byPublicId(PriceBook.class, bookId);
    }

    @Override
    public Optional<PriceBook> find(long bookId) {
        return Optional.ofNullable(entityManager.find(PriceBook.class, bookId));
    }

    @Override
    public PriceBook lock(PriceBook book) {
        PriceBook locked = entityManager.find(PriceBook.class, book.id(), LockModeType.PESSIMISTIC_WRITE);
        entityManager.refresh(locked);
        return locked;
    }

    @Override
    public List<PriceBook> ofSeller(long sellerId) {
        return entityManager
                .createQuery(
                        "select b from PriceBook b where b.sellerId = :seller order by b.name, b.id", PriceBook.class)
                .setParameter("seller", sellerId)
                .getResultList();
    }

    @Override
    public Optional<PriceBookVersion> findVersion(PublicId versionId) {
        return byPublicId(PriceBookVersion.class, versionId);
    }

    @Override
    public Optional<PriceBookVersion> findVersion(long versionId) {
        return Optional.ofNullable(entityManager.find(PriceBookVersion.class, versionId));
    }

    @Override
    public List<PriceBookVersion> versions(long bookId) {
        return entityManager
                .createQuery(
                        "select v from PriceBookVersion v where v.priceBookId = :book order by v.number desc",
                        PriceBookVersion.class)
                .setParameter("book", bookId)
                .getResultList();
    }

    @Override
    public Optional<PriceRule> findRule(PublicId ruleId) {
        return byPublicId(PriceRule.class, ruleId);
    }

    @Override
    public List<PriceRule> rules(long versionId) {
        return entityManager
                .createQuery(
                        "select r from PriceRule r where r.priceBookVersionId = :version order by r.id",
                        PriceRule.class)
                .setParameter("version", versionId)
                .getResultList();
    }

    @Override
    public Optional<PriceDiscount> findDiscount(PublicId discountId) {
        return byPublicId(PriceDiscount.class, discountId);
    }

    @Override
    public List<PriceDiscount> discounts(long versionId) {
        return entityManager
                .createQuery(
                        "select d from PriceDiscount d where d.priceBookVersionId = :version order by d.id",
                        PriceDiscount.class)
                .setParameter("version", versionId)
                .getResultList();
    }

    @Override
    public List<PriceDiscount> discountsOfActiveVersions() {
        return entityManager
                .createQuery(
                        "select d from PriceDiscount d where d.priceBookVersionId in"
                                + " (select v.id from PriceBookVersion v where v.state = :active) order by d.id",
                        PriceDiscount.class)
                .setParameter("active", VersionState.ACTIVE)
                .getResultList();
    }

    @Override
    public Optional<PriceBookAssignment> findAssignment(PublicId assignmentId) {
        return byPublicId(PriceBookAssignment.class, assignmentId);
    }

    @Override
    public List<PriceBookAssignment> assignmentsOfSeller(long sellerId) {
        return entityManager
                .createQuery(
                        "select a from PriceBookAssignment a where a.sellerId = :seller order by a.validFrom, a.id",
                        PriceBookAssignment.class)
                .setParameter("seller", sellerId)
                .getResultList();
    }

    @Override
    public List<PriceBookAssignment> allAssignments() {
        return entityManager
                .createQuery("select a from PriceBookAssignment a order by a.id", PriceBookAssignment.class)
                .getResultList();
    }

    @Override
    public List<PriceBookVersion> allActiveVersions() {
        return entityManager
                .createQuery(
                        "select v from PriceBookVersion v where v.state = :active order by v.id",
                        PriceBookVersion.class)
                .setParameter("active", VersionState.ACTIVE)
                .getResultList();
    }

    @Override
    public List<PriceRule> rulesOfActiveVersions() {
        return entityManager
                .createQuery(
                        "select r from PriceRule r where r.priceBookVersionId in"
                                + " (select v.id from PriceBookVersion v where v.state = :active) order by r.id",
                        PriceRule.class)
                .setParameter("active", VersionState.ACTIVE)
                .getResultList();
    }

    @Override
    public void refresh(Object read) {
        try {
            entityManager.refresh(read);
        } catch (EntityNotFoundException e) {
            throw new NotFound();
        }
    }

    @Override
    public void add(Object added) {
        entityManager.persist(added);
        entityManager.flush();
    }

    @Override
    public void remove(Object removed) {
        entityManager.remove(removed);
    }

    private <T> Optional<T> byPublicId(Class<T> type, PublicId id) {
        return entityManager
                .createQuery("select e from " + type.getSimpleName() + " e where e.publicId = :id", type)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }
}

package io.nimbill.pricing;

import io.nimbill.work.PublicId;
import java.util.List;
import java.util.Optional;

/** All price books with what belongs to them, without regard to who asks; use cases check whose they are. */
public interface PriceBooks {

    Optional<PriceBook> find(PublicId bookId);

    Optional<PriceBook> find(long bookId);

    /** The book, its row locked until the transaction ends: versions and assignments change one at a time. */
    PriceBook lock(PriceBook book);

    /** The books of a seller, by name. */
    List<PriceBook> ofSeller(long sellerId);

    Optional<PriceBookVersion> findVersion(PublicId versionId);

    Optional<PriceBookVersion> findVersion(long versionId);

    /** The versions of a book, newest number first. */
    List<PriceBookVersion> versions(long bookId);

    Optional<PriceRule> findRule(PublicId ruleId);

    /** The rules of a version, in the order in which they were written. */
    List<PriceRule> rules(long versionId);

    Optional<PriceDiscount> findDiscount(PublicId discountId);

    /** The discounts of a version, in the order in which they were written. */
    List<PriceDiscount> discounts(long versionId);

    /** The discounts of all versions that price something. */
    List<PriceDiscount> discountsOfActiveVersions();

    Optional<PriceBookAssignment> findAssignment(PublicId assignmentId);

    /** Assignments of all books of a seller, earliest first. */
    List<PriceBookAssignment> assignmentsOfSeller(long sellerId);

    /** All assignments of the installation. */
    List<PriceBookAssignment> allAssignments();

    /** All versions of the installation that price something. */
    List<PriceBookVersion> allActiveVersions();

    /** The rules of all of these. */
    List<PriceRule> rulesOfActiveVersions();

    /**
     * Reads a version, a rule or a discount again: what was read before its book was locked may have changed.
     *
     * @throws io.nimbill.work.NotFound when it is gone
     */
    void refresh(Object read);

    /** Keeps a new book, version, rule, discount or assignment and gives it its id. */
    void add(Object added);

    /** Takes away a rule or a discount. */
    void remove(Object removed);
}

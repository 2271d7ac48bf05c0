package io.nimbill.pricing;

import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.party.SellingScope;
import io.nimbill.work.PublicId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Shows the price books of the sellers the caller speaks for. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PriceBookDirectory {

    @Inject
    private PriceBooks books;

    @Inject
    private BookScope scope;

    @Inject
    private SellingScope sellingScope;

    /** The books of a seller, by name. */
    @Requires(Permission.VIEW_PRICES)
    public List<PriceBook> ofSeller(PublicId sellerId) {
        return books.ofSeller(sellingScope.requireSeller(sellerId).id());
    }

    @Requires(Permission.VIEW_PRICES)
    public PriceBook one(PublicId bookId) {
        return scope.book(bookId);
    }

    /** The versions of a book, newest first. */
    @Requires(Permission.VIEW_PRICES)
    public List<PriceBookVersion> versions(PublicId bookId) {
        return books.versions(scope.book(bookId).id());
    }

    @Requires(Permission.VIEW_PRICES)
    public PriceBookVersion version(PublicId versionId) {
        return scope.version(versionId);
    }

    /** The book a version belongs to. */
    @Requires(Permission.VIEW_PRICES)
    public PriceBook bookOf(PublicId versionId) {
        return scope.bookOf(scope.version(versionId));
    }

    /** The rules of a version, in the order in which they were written. */
    @Requires(Permission.VIEW_PRICES)
    public List<PriceRule> rules(PublicId versionId) {
        return books.rules(scope.version(versionId).id());
    }

    @Requires(Permission.VIEW_PRICES)
    public PriceRule rule(PublicId ruleId) {
        return scope.rule(ruleId);
    }

    /** The discounts of a version, in the order in which they were written. */
    @Requires(Permission.VIEW_PRICES)
    public List<PriceDiscount> discounts(PublicId versionId) {
        return books.discounts(scope.version(versionId).id());
    }

    @Requires(Permission.VIEW_PRICES)
    public PriceDiscount discount(PublicId discountId) {
        return scope.discount(discountId);
    }

    /** To whom a book is assigned, earliest first. */
    @Requires(Permission.VIEW_PRICES)
    public List<PriceBookAssignment> assignments(PublicId bookId) {
        PriceBook book = scope.book(bookId);
        return books.assignmentsOfSeller(book.sellerId()).stream()
                .filter(assignment -> assignment.priceBookId() == book.id())
                .toList();
    }
}

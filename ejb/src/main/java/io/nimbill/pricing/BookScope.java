package io.nimbill.pricing;

import io.nimbill.party.SellingScope;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds price books for the current caller: those of sellers they do not speak for are not found. */
@ApplicationScoped
class BookScope {

    @Inject
    private PriceBooks books;

    @Inject
    private SellingScope sellingScope;

    PriceBook book(PublicId bookId) {
        return own(books.find(bookId).orElseThrow(NotFound::new));
    }

    PriceBook bookOf(PriceBookVersion version) {
        return own(books.find(version.priceBookId()).orElseThrow(NotFound::new));
    }

    PriceBookVersion version(PublicId versionId) {
        PriceBookVersion version = books.findVersion(versionId).orElseThrow(NotFound::new);
        bookOf(version);
        return version;
    }

    PriceRule rule(PublicId ruleId) {
        PriceRule rule = books.findRule(ruleId).orElseThrow(NotFound::new);
        bookOf(books.findVersion(rule.priceBookVersionId()).orElseThrow(NotFound::new));
        return rule;
    }

    PriceDiscount discount(PublicId discountId) {
        PriceDiscount discount = books.findDiscount(discountId).orElseThrow(NotFound::new);
        bookOf(books.findVersion(discount.priceBookVersionId()).orElseThrow(NotFound::new));
        return discount;
    }

    /** A draft whose book is locked until the transaction ends, so that nobody else writes in it. */
    PriceBookVersion lockedDraft(PublicId versionId) {
        PriceBookVersion draft = version(versionId);
        books.lock(bookOf(draft));
        books.refresh(draft);
        draft.requireDraft();
        return draft;
    }

    PriceBookAssignment assignment(PublicId assignmentId) {
        PriceBookAssignment assignment = books.findAssignment(assignmentId).orElseThrow(NotFound::new);
        own(books.find(assignment.priceBookId()).orElseThrow(NotFound::new));
        return assignment;
    }

    private PriceBook own(PriceBook book) {
        sellingScope.requireSeller(book.sellerId());
        return book;
    }
}

package io.nimbill.pricing;

import io.nimbill.party.Parties;
import io.nimbill.party.Party;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.party.SellingScope;
import io.nimbill.work.PublicId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says whom a price book prices: of several assignments that mean a buyer the closest counts. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BookReach {

    private static final List<String> HOW = List.of("all", "type", "buyer");

    @Inject
    private PriceBooks books;

    @Inject
    private BookScope scope;

    @Inject
    private SellingScope sellingScope;

    @Inject
    private Parties parties;

    /** The open buyers of the book's seller that it prices on a UTC day, by name. */
    @Requires(Permission.VIEW_PRICES)
    public List<AffectedBuyer> affected(PublicId bookId, LocalDate day) {
        PriceBook book = scope.book(bookId);
        List<PriceBookAssignment> assignments = books.assignmentsOfSeller(book.sellerId());
        return parties.childrenOf(book.sellerId()).stream()
                .filter(buyer -> buyer.closedOn().isEmpty())
                .flatMap(buyer -> closest(assignments, buyer, day)
                        .filter(assignment -> assignment.priceBookId() == book.id())
                        .map(assignment -> new AffectedBuyer(buyer, HOW.get(closeness(assignment, buyer))))
                        .stream())
                .toList();
    }

    /** The book that prices a buyer on a UTC day; empty when none does. */
    @Requires(Permission.VIEW_PRICES)
    public Optional<PriceBook> bookOf(PublicId sellerId, PublicId buyerId, LocalDate day) {
        Party seller = sellingScope.requireSeller(sellerId);
        Party buyer = sellingScope.requireBuyer(seller, buyerId);
        return closest(books.assignmentsOfSeller(seller.id()), buyer, day)
                .flatMap(assignment -> books.find(assignment.priceBookId()));
    }

    private static Optional<PriceBookAssignment> closest(
            List<PriceBookAssignment> assignments, Party buyer, LocalDate day) {
        return assignments.stream()
                .filter(assignment -> assignment.holdsOn(day))
                .filter(assignment -> assignment
                        .closeness(buyer.id(), buyer.profile().customerType())
                        .isPresent())
                .max(Comparator.comparing(assignment -> closeness(assignment, buyer)));
    }

    private static int closeness(PriceBookAssignment assignment, Party buyer) {
        return assignment.closeness(buyer.id(), buyer.profile().customerType()).orElseThrow();
    }
}
